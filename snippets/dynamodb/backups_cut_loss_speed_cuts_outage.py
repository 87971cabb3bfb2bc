# /// uradori
# statements = ["quick.rpo-def", "quick.rto"]
# fails_when = [
#   "recovery.backup_follows_the_table",
#   "recovery.backup_misses_items",
#   "recovery.deleted_table_goes_on",
#   "recovery.restored_table_opens_late",
# ]
# sources = [
#   "https://aws.amazon.com/blogs/mt/establishing-rpo-and-rto-targets-for-cloud-applications/",
#   "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_objective_defined_recovery.html",
# ]
# limits.ja = "時計はスクリプトの中の数字である。復元にかかる時間は、moto ではなく筋書きが決めている。障害の時点が違えば、間隔を縮めても失われるデータが減らないこともある。"
# limits.en = "The clock is a number in the script; how long a restore takes is set by the plot, not by moto. With a failure at another minute, shorter intervals may not shrink the loss."
# ///
import boto3

dynamodb = boto3.client("dynamodb")


# --8<-- [start:show]
def rehearse(backup_every, restore_takes, failure=110):
    name = f"orders-{backup_every}-{restore_takes}"
    table = boto3.resource("dynamodb").create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "minute", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "minute", "AttributeType": "N"}],
        BillingMode="PAY_PER_REQUEST",
    )
    accepted, refused = [], []
    for minute in range(0, 170, 10):
        if minute < failure and minute % backup_every == 0:
            backup = dynamodb.create_backup(TableName=name, BackupName=f"at-{minute}")
        if minute == failure:
            table.delete()
        if minute == failure + restore_takes:
            arn = backup["BackupDetails"]["BackupArn"]
            dynamodb.restore_table_from_backup(TargetTableName=name, BackupArn=arn)
        try:
            table.put_item(Item={"minute": minute})
            accepted.append(minute)
        except dynamodb.exceptions.ResourceNotFoundException:
            refused.append(minute)
    kept = [int(item["minute"]) for item in table.scan().get("Items", [])]
    lost = [minute for minute in accepted if minute not in kept]
    assert sorted(kept + lost) == accepted
    # ja: 注文は10分ごとに入るので、件数を10倍すれば分になる。
    # en: One order comes in every ten minutes, so ten times their number is minutes.
    return 10 * len(lost), 10 * len(refused)


baseline = rehearse(backup_every=60, restore_takes=40)
more_backups = rehearse(backup_every=20, restore_takes=40)
faster_restore = rehearse(backup_every=60, restore_takes=20)
assert baseline == (50, 40)
assert more_backups == (10, 40)
assert faster_restore == (50, 20)
# --8<-- [end:show]

for plan, (lost, down) in {
    "backup every 60 minutes, restore in 40": baseline,
    "backup every 20 minutes, restore in 40": more_backups,
    "backup every 60 minutes, restore in 20": faster_restore,
}.items():
    print(f"{plan}: {lost} minutes of data lost, {down} minutes down")
