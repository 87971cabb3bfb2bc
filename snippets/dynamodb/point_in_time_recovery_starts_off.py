# /// uradori
# confirmed = "9abca9a33d434b84af53363cb70227bc2929c517ae3fec993b6d9dc963122e18"
# fails_when = [
#   "recovery.point_in_time_recovery_starts_on",
#   "recovery.point_in_time_recovery_stays_off",
#   "recovery.point_in_time_recovery_comes_with_items",
#   "recovery.point_in_time_recovery_is_restored",
#   "recovery.point_in_time_restore_works_once",
#   "recovery.point_in_time_restore_ends_recovery",
#   "recovery.point_in_time_restore_only_adds_a_name",
#   "recovery.point_in_time_restore_is_empty",
#   "recovery.point_in_time_restore_moves_the_items",
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html",
# ]
# account.ja = "moto の新しいテーブルでは、オンデマンドでもプロビジョンドでも DISABLED だった。どちらも有効にすると ENABLED になり、最新の時点と指定した時点に復元すると、同じ2件の注文が入った別のテーブルが2つできた。項目を書いたテーブルも、復元でできたテーブルも、DISABLED のままだった。そこから1件を消しても、もとのテーブルには2件とも残っていて、新しい1件も書けた。"
# account.en = "For new tables of moto, on-demand and provisioned, the setting was DISABLED, once switched on ENABLED for both, and DISABLED with items in the table or after a restore; restores to the latest time and to a given one each made another table with the same two orders; one that was deleted there was still in the old table, which took a new one as well."
# limits.ja = "どの時点にでも戻せることは示していない。moto は、どの時点を指定しても、いまの項目を復元する。ポイントインタイムリカバリが無効なテーブルの復元も、AWS と違って断らない。"
# limits.en = "That any moment can be restored is not shown: moto restores the items of now, whatever moment is asked for. Nor does it refuse, as AWS does, where point-in-time recovery is off."
# ///
from contextlib import suppress
from datetime import UTC, datetime

import boto3

dynamodb = boto3.client("dynamodb")
provisioned = {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}
keys = [{"AttributeName": "id", "KeyType": "HASH"}, {"AttributeName": "yen", "KeyType": "RANGE"}]
types = [
    {"AttributeName": "id", "AttributeType": "S"},
    {"AttributeName": "yen", "AttributeType": "N"},
]
for name, key_count, capacity in (
    ("orders", 1, {"BillingMode": "PAY_PER_REQUEST"}),
    ("invoices", 2, {"BillingMode": "PROVISIONED", "ProvisionedThroughput": provisioned}),
):
    dynamodb.create_table(
        TableName=name,
        KeySchema=keys[:key_count],
        AttributeDefinitions=types[:key_count],
        **capacity,
    )


# --8<-- [start:show]
def status(table="orders"):
    backups = dynamodb.describe_continuous_backups(TableName=table)
    recovery = backups["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
    return recovery["PointInTimeRecoveryStatus"]


# ja: 容量の決め方がどちらでも、ソートキーがあってもなくても、既定では無効である。
# en: Whichever way capacity is paid for, with a sort key or without, it is off by default.
at_first = {status("orders"), status("invoices")}
assert at_first == {"DISABLED"}  # shows: off
print("new tables:", *at_first)

switch = {"PointInTimeRecoveryEnabled": True}
dynamodb.update_continuous_backups(TableName="orders", PointInTimeRecoverySpecification=switch)
switched_on = status()
print("switched on:", switched_on)

orders = [{"id": {"S": f"order-{number}"}, "yen": {"N": "3000"}} for number in (1042, 1043)]
for order in orders:
    dynamodb.put_item(TableName="orders", Item=order)
    dynamodb.put_item(TableName="invoices", Item=order)
for copy, point in {
    "orders-again": {"UseLatestRestorableTime": True},
    "orders-restored": {"RestoreDateTime": datetime.now(UTC)},
}.items():
    dynamodb.restore_table_to_point_in_time(SourceTableName="orders", TargetTableName=copy, **point)
tables = sorted({*dynamodb.list_tables()["TableNames"]} - {"invoices"})


def held():
    found = {name: dynamodb.scan(TableName=name).get("Items", []) for name in tables}
    return {name: sorted(items, key=str) for name, items in found.items()}


items = held()
assert all(found == orders for name, found in items.items() if name != "orders")  # shows: items
assert (items.get("orders"), status()) == (orders, "ENABLED")  # shows: old
for name, found in items.items():
    print(name, "holds", *(item["id"]["S"] for item in found))

# ja: 項目を書いても、復元でできたテーブルでも、有効にするまでは無効である。
# en: It stays off until it is switched on, with items in the table or after a restore.
untouched = [status(name) for name in tables if name != "orders"] + [status("invoices")]
dynamodb.update_continuous_backups(TableName="invoices", PointInTimeRecoverySpecification=switch)
switched = {switched_on, status("invoices")}
assert (switched, {*untouched}) == ({"ENABLED"}, {"DISABLED"})  # shows: on

# ja: 復元したテーブルから項目を消しても、元のテーブルには残り、そこには新しい項目も書ける。
# en: An item that is deleted from the restored table is still in the old one, which takes new ones, too.
dynamodb.delete_item(TableName=tables[-1], Key={"id": orders[0]["id"]})
orders.append({"id": {"S": "order-1044"}, "yen": {"N": "500"}})
with suppress(dynamodb.exceptions.ResourceNotFoundException):
    dynamodb.put_item(TableName="orders", Item=orders[-1])
found = tables, held().get("orders")
assert found == (["orders", "orders-again", "orders-restored"], orders)  # shows: new
# --8<-- [end:show]
