# /// uradori
# confirmed = "c07199e50a3dd64c2980ffc130726d8dac345f0deed62e3b5cc339eda1376bb3"
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
# account.ja = "moto の新しいテーブルでは DISABLED で、有効にすると ENABLED になり、復元すると別のテーブルができて、もとのテーブルと同じ注文が入っていた。"
# account.en = "For a new table of moto the setting was DISABLED, once switched on ENABLED, and a restore made another table with the same order in it, while the old one kept its own."
# limits.ja = "どの時点にでも戻せることは示していない。moto は、どの時点を指定しても、いまの項目を復元する。ポイントインタイムリカバリが無効なテーブルの復元も、AWS と違って断らない。"
# limits.en = "That any moment can be restored is not shown: moto restores the items of now, whatever moment is asked for. Nor does it refuse, as AWS does, where point-in-time recovery is off."
# ///
import boto3

dynamodb = boto3.client("dynamodb")
dynamodb.create_table(
    TableName="orders",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)


# --8<-- [start:show]
def status():
    backups = dynamodb.describe_continuous_backups(TableName="orders")
    recovery = backups["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
    return recovery["PointInTimeRecoveryStatus"]


at_first = status()
assert at_first == "DISABLED"  # shows: off
print("a new table:", at_first)

switch = {"PointInTimeRecoveryEnabled": True}
dynamodb.update_continuous_backups(TableName="orders", PointInTimeRecoverySpecification=switch)
switched_on = status()
assert switched_on == "ENABLED"  # shows: on
print("switched on:", switched_on)

order = {"id": {"S": "order-1042"}}
dynamodb.put_item(TableName="orders", Item=order)
dynamodb.restore_table_to_point_in_time(
    SourceTableName="orders", TargetTableName="orders-restored", UseLatestRestorableTime=True
)
tables = dynamodb.list_tables()["TableNames"]
assert "orders-restored" in tables  # shows: new
items = {name: dynamodb.scan(TableName=name).get("Items", []) for name in tables}
assert items.get("orders-restored") == [order]  # shows: items
assert items.get("orders") == [order]  # shows: old
for name in sorted(items):
    print(name, "holds", *(item["id"]["S"] for item in items[name]))
# --8<-- [end:show]
