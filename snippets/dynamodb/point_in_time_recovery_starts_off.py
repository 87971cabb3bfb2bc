# /// uradori
# confirmed = "c9eceb277cab21442d3870aec56bf7cfb96467e175a5aaf2e816d7e45f0c3c7b"
# fails_when = [
#   "recovery.point_in_time_recovery_starts_on",
#   "recovery.point_in_time_recovery_stays_off",
#   "recovery.point_in_time_restore_makes_nothing",
#   "recovery.point_in_time_restore_is_empty",
#   "recovery.point_in_time_restore_moves_the_items",
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html",
# ]
# account.ja = "moto の新しいテーブルでは、オンデマンドでもプロビジョンドでも DISABLED だった。有効にすると ENABLED になり、復元すると、同じ2件の注文が入った別のテーブルができ、元のテーブルの2件も残っていた。"
# account.en = "For new tables of moto, on-demand and provisioned, the setting was DISABLED, and ENABLED once it had been switched on; a restore made another table with the same two orders, while the old one kept its own."
# limits.ja = "どの時点にでも戻せることは示していない。moto は、どの時点を指定しても、いまの項目を復元する。ポイントインタイムリカバリが無効なテーブルの復元も、AWS と違って断らない。"
# limits.en = "That any moment can be restored is not shown: moto restores the items of now, whatever moment is asked for. Nor does it refuse, as AWS does, where point-in-time recovery is off."
# ///
import boto3

dynamodb = boto3.client("dynamodb")
provisioned = {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}
for name, capacity in {
    "orders": {"BillingMode": "PAY_PER_REQUEST"},
    "invoices": {"BillingMode": "PROVISIONED", "ProvisionedThroughput": provisioned},
}.items():
    dynamodb.create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        **capacity,
    )


# --8<-- [start:show]
def status(table="orders"):
    backups = dynamodb.describe_continuous_backups(TableName=table)
    recovery = backups["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
    return recovery["PointInTimeRecoveryStatus"]


# ja: 容量の決め方がどちらでも、既定では無効である。
# en: Whichever way capacity is paid for, it is off by default.
at_first = {status("orders"), status("invoices")}
assert at_first == {"DISABLED"}  # shows: off
print("new tables:", *at_first)

switch = {"PointInTimeRecoveryEnabled": True}
dynamodb.update_continuous_backups(TableName="orders", PointInTimeRecoverySpecification=switch)
switched_on = status()
assert switched_on == "ENABLED"  # shows: on
print("switched on:", switched_on)

orders = [{"id": {"S": f"order-{number}"}, "yen": {"N": "3000"}} for number in (1042, 1043)]
for order in orders:
    dynamodb.put_item(TableName="orders", Item=order)
dynamodb.restore_table_to_point_in_time(
    SourceTableName="orders", TargetTableName="orders-restored", UseLatestRestorableTime=True
)
tables = dynamodb.list_tables()["TableNames"]
assert "orders-restored" in tables  # shows: new
items = {name: dynamodb.scan(TableName=name).get("Items", []) for name in tables}
items = {name: sorted(found, key=str) for name, found in items.items()}
assert items.get("orders-restored") == orders  # shows: items
assert items.get("orders") == orders  # shows: old
for name in sorted(items.keys() - {"invoices"}):
    print(name, "holds", *(item["id"]["S"] for item in items[name]))
# --8<-- [end:show]
