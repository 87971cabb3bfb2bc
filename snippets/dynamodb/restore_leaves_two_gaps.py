# /// uradori
# confirmed = "456b3056cdd44255e7480b9795560d0d797327cdeccd00127ebddd160fa7d523"
# statements = ["quick.rpo-def", "quick.rto"]
# fails_when = [
#   "recovery.backup_misses_items",
#   "recovery.backup_follows_the_table",
#   "recovery.restored_table_is_empty",
#   "recovery.table_is_lost_early",
#   "recovery.deleted_table_goes_on",
#   "recovery.restored_table_opens_late",
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_objective_defined_recovery.html",
#   "https://wellarchitectedlabs.com/reliability/200_labs/200_bidirectional_replication_for_s3/5_resources/",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html",
# ]
# account.ja = "5分ごとに注文を入れながら moto のテーブルを85分に消し、60分のバックアップから125分に復元すると、障害前の25分に入った5件が失われ、復元までの40分に来た8件が断られた。"
# account.en = "With an order every five minutes, a table of moto was deleted at minute 85 and restored at minute 125 from a backup of minute 60: the five orders of the 25 minutes before the failure were lost, and the eight of the 40 minutes until the restore were refused."
# limits.ja = "分はスクリプトの中の数字である。moto の復元は一瞬で終わるので、40分後という時刻は筋書きで決めた。AWS での復元にかかる時間は測っていない。"
# limits.en = "The minutes are numbers in the script. moto restores in an instant, so that it is done after 40 minutes is part of the plot; how long a restore takes on AWS was not measured."
# ///
from datetime import timedelta

import boto3

dynamodb = boto3.client("dynamodb")
table = boto3.resource("dynamodb").create_table(
    TableName="orders",
    KeySchema=[{"AttributeName": "minute", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "minute", "AttributeType": "N"}],
    BillingMode="PAY_PER_REQUEST",
)
# --8<-- [start:show]
accepted, refused = [], []
for minute in range(0, 150, 5):
    if minute == 60:
        backup = dynamodb.create_backup(TableName="orders", BackupName="hourly")
    if minute == 85:
        # ja: 誰かがテーブルを消してしまう。
        # en: Somebody deletes the table by mistake.
        table.delete()
    if minute == 125:
        arn = backup["BackupDetails"]["BackupArn"]
        dynamodb.restore_table_from_backup(TargetTableName="orders", BackupArn=arn)
    # ja: 注文は5分ごとに入る。
    # en: An order comes in every five minutes.
    try:
        table.put_item(Item={"minute": minute, "yen": 100 * minute})
        accepted.append(minute)
    except dynamodb.exceptions.ResourceNotFoundException:
        refused.append(minute)

# ja: 復元したテーブルにあるのは、バックアップの前か、復元の後に受けた注文である。
# en: The restored table holds orders from before the backup, and from after the restore.
found = [(int(item["minute"]), int(item["yen"])) for item in table.scan().get("Items", [])]
kept = sorted(minute for minute, yen in found if yen == 100 * minute)
lost = [minute for minute in accepted if minute not in kept]
assert [minute for minute in kept if minute < 85] == list(range(0, 60, 5))  # shows: backup
assert refused[:1] == [85]  # shows: failure
assert [minute for minute in kept if minute > 85][:1] == [125]  # shows: restore

# ja: データの穴は、最後のバックアップから障害まで。RPO と比べる。
# en: The hole in the data reaches from the last backup to the failure: compare it with the RPO.
loss = timedelta(minutes=5) * len(lost)
assert (lost, loss) == ([60, 65, 70, 75, 80], timedelta(minutes=25))  # shows: lost
assert loss <= timedelta(minutes=30)  # shows: met
print("orders lost:", len(lost), "- taken in the", loss.seconds // 60, "minutes before the failure")

# ja: サービスの穴は、障害から復元まで。RTO と比べる。
# en: The hole in the service reaches from the failure to the restore: compare it with the RTO.
outage = timedelta(minutes=5) * len(refused)
assert outage == timedelta(minutes=40)  # shows: refused
assert outage > timedelta(minutes=30)  # shows: missed
down = outage.seconds // 60
print("orders refused:", len(refused), "- in the", down, "minutes until the restore")
# --8<-- [end:show]
