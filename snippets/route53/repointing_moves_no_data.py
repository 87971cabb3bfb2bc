# /// uradori
# statements = ["r53.multiregion"]
# fails_when = [
#   "route53.changes_are_lost",
#   "route53.tables_span_regions",
#   "route53.orders_are_lost",
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-global-table-design.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
# ]
# limits.ja = "moto は名前を解決せず、レコードを書き換えるだけなので、フェイルオーバーそのものは示さない。別々のテーブルのデータがリージョンごとに分かれることだけを示す。DynamoDB のグローバルテーブルなら、データは複製される。"
# limits.en = "moto resolves no names; the record is merely rewritten, and no failover is shown, only that the data of separate tables stays in its Region. A DynamoDB global table would replicate it."
# ///
import boto3

route53 = boto3.client("route53")
zone = route53.create_hosted_zone(Name="example.com", CallerReference="2026-11-23")
zone_id = zone["HostedZone"]["Id"]


def orders_table(region):
    return boto3.resource("dynamodb", region_name=region).create_table(
        TableName="orders",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )


# --8<-- [start:show]
def point_shop_to(target):
    values = {"TTL": 60, "ResourceRecords": [{"Value": target}]}
    record = {"Name": "shop.example.com.", "Type": "CNAME", **values}
    batch = {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": record}]}
    route53.change_resource_record_sets(HostedZoneId=zone_id, ChangeBatch=batch)

    found = route53.list_resource_record_sets(HostedZoneId=zone_id, StartRecordName=record["Name"])
    assert found.get("ResourceRecordSets") == [record]
    print("shop.example.com ->", target)


tokyo, osaka = orders_table("ap-northeast-1"), orders_table("ap-northeast-3")
point_shop_to("tokyo.example.com")
tokyo.put_item(Item={"id": "order-1042"})

point_shop_to("osaka.example.com")
orders = {"Tokyo": tokyo.scan().get("Items"), "Osaka": osaka.scan().get("Items")}
assert orders == {"Tokyo": [{"id": "order-1042"}], "Osaka": []}
# --8<-- [end:show]

for city, items in orders.items():
    print(f"orders in {city}: {len(items)}")
