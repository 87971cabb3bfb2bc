# /// uradori
# statements = ["quick.rpo-def", "quick.rto"]
# fails_when = [
#   "recovery.backup_follows_the_table",
#   "recovery.backup_misses_items",
#   "recovery.restored_table_is_empty",
#   "recovery.deleted_table_goes_on",
#   "recovery.restored_table_opens_late",
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_objective_defined_recovery.html",
#   "https://wellarchitectedlabs.com/reliability/200_labs/200_bidirectional_replication_for_s3/5_resources/",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html",
# ]
# limits.ja = "時計はスクリプトの中の数字である。moto の復元は一瞬で終わるので、40分後という時刻は筋書きで決めた。"
# limits.en = "The clock is a number in the script. moto restores in an instant, so the 40 minutes are part of the plot."
# ///
import boto3

dynamodb = boto3.client("dynamodb")
table = boto3.resource("dynamodb").create_table(
    TableName="orders",
    KeySchema=[{"AttributeName": "minute", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "minute", "AttributeType": "N"}],
    BillingMode="PAY_PER_REQUEST",
)
# --8<-- [start:show]
BACKED_UP, FAILED, RESTORED = 60, 85, 125

accepted, refused = [], []
for minute in range(0, 150, 5):
    if minute == BACKED_UP:
        backup = dynamodb.create_backup(TableName="orders", BackupName="hourly")
    if minute == FAILED:
        # ja: 誰かがテーブルを消してしまう。
        # en: Somebody deletes the table by mistake.
        table.delete()
    if minute == RESTORED:
        arn = backup["BackupDetails"]["BackupArn"]
        dynamodb.restore_table_from_backup(TargetTableName="orders", BackupArn=arn)
    # ja: 注文は5分ごとに入る。
    # en: An order comes in every five minutes.
    try:
        table.put_item(Item={"minute": minute})
        accepted.append(minute)
    except dynamodb.exceptions.ResourceNotFoundException:
        refused.append(minute)

kept = sorted(int(item["minute"]) for item in table.scan().get("Items", []))
lost = [minute for minute in accepted if minute not in kept]
assert sorted(kept + lost) == accepted

# ja: データの穴は、最後のバックアップから障害まで。RPO と比べる。
# en: The hole in the data reaches from the last backup to the failure: compare it with the RPO.
assert lost == list(range(BACKED_UP, FAILED, 5))
# ja: サービスの穴は、障害から復元まで。RTO と比べる。
# en: The hole in the service reaches from the failure to the restore: compare it with the RTO.
assert refused == list(range(FAILED, RESTORED, 5))
# --8<-- [end:show]

print("orders lost:", len(lost), "- taken in the", 5 * len(lost), "minutes before the failure")
print("orders refused:", len(refused), "- in the", 5 * len(refused), "minutes until the restore")
