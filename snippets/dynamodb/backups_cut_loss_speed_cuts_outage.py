# /// uradori
# confirmed = "69eb2cd45172b99b0ff4d73844862e8020d05b2fbbf8719e9c34f28bd59b3cbd"
# statements = ["quick.rpo-def", "quick.rto"]
# fails_when = [
#   "recovery.every_other_backup_is_skipped",
#   "recovery.backup_misses_items",
#   "recovery.backup_follows_the_table",
#   "recovery.deleted_table_goes_on",
#   "recovery.restored_table_opens_late",
#   "recovery.tables_backed_up_often_open_late",
# ]
# sources = [
#   "https://aws.amazon.com/blogs/mt/establishing-rpo-and-rto-targets-for-cloud-applications/",
#   "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_objective_defined_recovery.html",
# ]
# account.ja = "moto のテーブルを70分から120分まで10分刻みの6通りの時点で消し、60分ごとと20分ごとのバックアップから復元すると、失われた注文は最大で60分ぶんと20分ぶん、断られた注文はどれも40分ぶんだった。"
# account.en = "Tables of moto were deleted at six moments, from minute 70 to 120 in steps of ten, and restored from backups made every 60 or every 20 minutes: at worst 60 and 20 minutes of orders were lost, and 40 minutes of orders were refused each time."
# limits.ja = "分はスクリプトの中の数字で、復元にかかる40分も、moto や AWS ではなく筋書きが決めている。間隔を縮めても、障害の時点によっては、失われるデータが減らないこともある。"
# limits.en = "The minutes are numbers in the script, and the 40 minutes that a restore takes are set by the plot, not by moto or AWS. At some moments a failure costs no less with shorter intervals."
# ///
from datetime import timedelta

import boto3

dynamodb = boto3.client("dynamodb")


# --8<-- [start:show]
def rehearse(backup_every, restore_takes, failure):
    name = f"orders-{backup_every}-{failure}"
    table = boto3.resource("dynamodb").create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "minute", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "minute", "AttributeType": "N"}],
        BillingMode="PAY_PER_REQUEST",
    )
    accepted, refused = [], []
    for minute in range(0, 170, 10):
        if minute == failure:
            backups = dynamodb.list_backups(TableName=name)["BackupSummaries"]
            table.delete()
        if minute < failure and minute % backup_every == 0:
            backup = dynamodb.create_backup(TableName=name, BackupName=f"at-{minute}")
        if minute == failure + restore_takes:
            arn = backup["BackupDetails"]["BackupArn"]
            dynamodb.restore_table_from_backup(TargetTableName=name, BackupArn=arn)
        try:
            table.put_item(Item={"minute": minute, "yen": 100 * minute})
            accepted.append(minute)
        except dynamodb.exceptions.ResourceNotFoundException:
            refused.append(minute)
    found = [(int(item["minute"]), int(item["yen"])) for item in table.scan().get("Items", [])]
    kept = [minute for minute, yen in found if yen == 100 * minute]
    lost = [minute for minute in accepted if minute not in kept]
    assert sorted(kept + lost) == accepted  # setup
    # ja: 注文は10分ごとに入るので、件数から時間がわかる。
    # en: One order comes in every ten minutes, so their number tells the time.
    return len(backups), timedelta(minutes=10 * len(lost)), timedelta(minutes=10 * len(refused))


# ja: 60分の時点のバックアップのあと、10分ずつずらして障害を起こす。
# en: After the backup at minute 60, let the table fail ten minutes later each time.
failures = range(70, 130, 10)
hourly = [rehearse(backup_every=60, restore_takes=40, failure=each) for each in failures]
often = [rehearse(backup_every=20, restore_takes=40, failure=each) for each in failures]

backups, worst_loss, outage = map(max, zip(*hourly, strict=True))
assert backups == timedelta(minutes=120) / timedelta(hours=1)  # shows: hourly
assert worst_loss == timedelta(hours=1)  # shows: hour
print(backups, "backups in 120 minutes, at worst lost:", worst_loss.seconds // 60)

backups, smaller_loss, same_outage = map(max, zip(*often, strict=True))
assert backups == timedelta(minutes=120) / timedelta(minutes=20)  # shows: often
assert smaller_loss == timedelta(minutes=20)  # shows: twenty
assert same_outage == outage  # shows: same
assert {down for *_, down in hourly + often} == {timedelta(minutes=40)}  # shows: restore
print(backups, "backups in 120 minutes, at worst lost:", smaller_loss.seconds // 60)
print("down for", outage.seconds // 60, "minutes with either")
# --8<-- [end:show]
