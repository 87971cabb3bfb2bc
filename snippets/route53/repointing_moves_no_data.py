# /// uradori
# confirmed = "0f2db80c1c59f6d25384fb95b91d5e4fdec358e7171ebda0dc9c9fbbeabb1b30"
# statements = ["r53.multiregion"]
# fails_when = [
#   "route53.changes_are_lost",
#   "route53_tables.orders_lose_their_totals",
#   "route53_tables.tables_are_global",
#   "route53_tables.tables_are_named_by_region",
#   "route53_tables.tables_span_regions",
#   "route53_tables.batches_span_regions",
#   "route53_tables.new_tables_begin_with_the_items_of_others",
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-global-table-design.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# account.ja = "moto で東京のテーブルに注文を2件、単独とバッチで書いてから名前の向き先を大阪に変えても、2件とも東京のテーブルにあるままで、1件目の後で作った同じ名前の大阪のテーブルは空だった。"
# account.en = "In moto, two orders were written to a table in Tokyo, one alone and one in a batch, and the name was then pointed at Osaka: both stayed in Tokyo's table, and Osaka's of the same name, made after the first, was empty."
# limits.ja = "moto は名前を解決せず、レコードを書き換えるだけなので、フェイルオーバーそのものは示さない。DynamoDB のグローバルテーブルなら、データは複製される。"
# limits.en = "moto resolves no names; the record is merely rewritten, so that no failover is shown. A DynamoDB global table would replicate the data."
# ///
import boto3

route53 = boto3.client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="2026-11-28")
zone_id = zone["HostedZone"]["Id"]


def orders_table(dynamodb):
    try:
        created = dynamodb.create_table(
            TableName="orders",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
    except dynamodb.exceptions.ResourceInUseException:
        return {}
    return created["TableDescription"]


# --8<-- [start:show]
def point_shop_to(target):
    values = {"TTL": 60, "ResourceRecords": [{"Value": target}]}
    record = {"Name": "shop.example.com.", "Type": "CNAME", **values}
    batch = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]}
    route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)


def targets_of_shop():
    start = {"StartRecordName": "shop.example.com."}
    found = route53.list_resource_record_sets(HostedZoneId=zone_id, **start)["ResourceRecordSets"]
    return [value["Value"] for each in found for value in each["ResourceRecords"]]


tokyo = boto3.client("dynamodb", region_name="ap-northeast-1")
osaka = boto3.client("dynamodb", region_name="ap-northeast-3")
written_to = orders_table(tokyo)
point_shop_to("tokyo.example.com")
orders = [{"id": {"S": f"order-{number}"}, "total": {"N": "30"}} for number in (1042, 1043)]
alone, batched = orders
tokyo.put_item(TableName="orders", Item=alone)

# ja: 大阪のテーブルを作ってから、もう1件をバッチで書く。
# en: When the table in Osaka is there, another order is written in a batch.
other = orders_table(osaka)
assert other.get("TableName") == written_to["TableName"]  # shows: same
tokyo.batch_write_item(RequestItems={"orders": [{"PutRequest": {"Item": batched}}]})

point_shop_to("osaka.example.com")
targets = targets_of_shop()
assert targets == ["osaka.example.com"]  # shows: repointed
print("shop.example.com ->", *targets)

described = tokyo.describe_table(TableName="orders")["Table"]
assert "Replicas" not in described  # shows: global
in_tokyo = sorted(tokyo.scan(TableName="orders")["Items"], key=str)
assert in_tokyo == orders  # shows: written
print("orders in Tokyo:", in_tokyo)
in_osaka = osaka.scan(TableName="orders")["Items"]
assert in_osaka == []  # shows: absent
print("orders in Osaka:", in_osaka)
# --8<-- [end:show]
