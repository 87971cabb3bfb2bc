# /// uradori
# confirmed = "05083223445d03e55327b946a5d6a244b9b647a068fcc8e779f7fb83ed8f811e"
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
# account.ja = "moto で東京のテーブルに注文を単独、バッチ、更新で3件書き、名前の向き先を大阪に変えてからトランザクションで1件書いても、4件とも東京のテーブルにあり、1件目の後で作った同じ名前の大阪のテーブルは、強い整合性で読んでも空だった。"
# account.en = "In moto, three orders were written to a table in Tokyo, alone, in a batch and by an update, and a fourth in a transaction after the name had been pointed at Osaka: all were in Tokyo's table, and Osaka's of the same name, made after the first, was empty, even for strongly consistent reads."
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
def point(name, target, action="UPSERT"):
    values = {"TTL": 60, "ResourceRecords": [{"Value": target}]}
    record = {"Name": f"{name}.example.com.", "Type": "CNAME", **values}
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": record}]}
    route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)


def targets_of_shop():
    start = {"StartRecordName": "shop.example.com."}
    found = route53.list_resource_record_sets(HostedZoneId=zone_id, **start)["ResourceRecordSets"]
    of_shop = [each for each in found if each["Name"] == "shop.example.com."]
    return [value["Value"] for each in of_shop for value in each["ResourceRecords"]]


tokyo = boto3.client("dynamodb", region_name="ap-northeast-1")
osaka = boto3.client("dynamodb", region_name="ap-northeast-3")
written_to = orders_table(tokyo)
point("shop", "tokyo.example.com")
orders = [{"id": {"S": f"order-{number}"}, "total": {"N": "30"}} for number in range(1042, 1046)]
alone, batched, updated, transacted = orders
tokyo.put_item(TableName="orders", Item=alone)

# ja: 大阪のテーブルを作ってから、さらにバッチと更新で書く。
# en: With the table in Osaka there, write more: in a batch and by an update.
other = orders_table(osaka)
assert other.get("TableName") == written_to["TableName"]  # shows: same
tokyo.batch_write_item(RequestItems={"orders": [{"PutRequest": {"Item": batched}}]})
value = {"Value": updated["total"], "Action": "PUT"}
tokyo.update_item(TableName="orders", Key={"id": updated["id"]}, AttributeUpdates={"total": value})

# ja: いままでの名前の向き先を変え、新しい名前も大阪に向けてから、トランザクションでも書く。
# en: The name is pointed elsewhere, and a new one at Osaka, too; then write in a transaction.
point("shop", "osaka.example.com")
point("store", "osaka.example.com", "CREATE")
tokyo.transact_write_items(TransactItems=[{"Put": {"TableName": "orders", "Item": transacted}}])
targets = targets_of_shop()
assert targets == ["osaka.example.com"]  # shows: repointed
print("shop.example.com ->", *targets)

described = tokyo.describe_table(TableName="orders")["Table"]
assert "Replicas" not in described  # shows: global
in_tokyo = sorted(tokyo.scan(TableName="orders")["Items"], key=str)
assert in_tokyo == orders  # shows: written
print("orders in Tokyo:", *[order["id"]["S"] for order in in_tokyo])
in_osaka = osaka.scan(TableName="orders", ConsistentRead=True)["Items"]
found = osaka.get_item(TableName="orders", Key={"id": alone["id"]}, ConsistentRead=True)
in_osaka += [found["Item"]] if "Item" in found else []
assert in_osaka == []  # shows: absent
print("orders in Osaka:", in_osaka)
# --8<-- [end:show]
