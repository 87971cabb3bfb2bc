# /// uradori
# confirmed = "9cba923e1a69c57591b2b7371eb55293f79058dc3691db53b283ecfc50090664"
# statements = ["quick.snapshot-cost", "quick.rpo-def"]
# fails_when = [
#   "rds.copy_never_arrives",
#   "rds.copy_keeps_the_create_time",
#   "rds.copy_renews_the_original_time",
#   "rds.original_time_is_that_of_the_database",
#   "rds.copy_of_a_copy_begins_anew",
# ]
# quotes = [
#   { place = "botocore:rds/DBSnapshot.SnapshotCreateTime", words = "Changes for the copy when the snapshot is copied." },
#   { place = "botocore:rds/DBSnapshot.OriginalSnapshotCreateTime", words = "Doesn't change when the snapshot is copied." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshot.html",
# ]
# account.ja = "moto でスナップショットを別リージョンと同じリージョンにコピーすると、どちらでも、コピーのコピーでも、自動スナップショットのコピーでも、SnapshotCreateTime は変わり、OriginalSnapshotCreateTime は元を取得した時刻のままだった。"
# account.en = "In moto, a snapshot was copied to another Region and within its own: SnapshotCreateTime changed in both, in a copy of the copy and in a copy of an automated snapshot, while OriginalSnapshotCreateTime stayed the time when the original was taken."
# limits.ja = "moto のコピーはすぐに終わる。AWS では、取得からコピーの完了まで数時間かかることもある。"
# limits.en = "In moto a copy is done at once; on AWS hours may pass until it is."
# ///
import boto3

home = boto3.client("rds", region_name="us-east-1")
away = boto3.client("rds", region_name="us-west-2")
orders = home.create_db_instance(
    DBInstanceIdentifier="orders",
    Engine="mysql",
    DBInstanceClass="db.t3.micro",
    AllocatedStorage=20,
    BackupRetentionPeriod=7,
    MasterUsername="admin",
    MasterUserPassword="correct-horse-battery",
)["DBInstance"]
# --8<-- [start:show]
original = home.create_db_snapshot(
    DBInstanceIdentifier="orders", DBSnapshotIdentifier="orders-monday"
)["DBSnapshot"]
# ja: 同じリージョンの中と、別のリージョンにコピーし、着いたコピーを元のリージョンにコピーし返す。
# en: Copy it within its Region and to another one, and copy the copy that arrived there back.
within = home.copy_db_snapshot(
    SourceDBSnapshotIdentifier="orders-monday", TargetDBSnapshotIdentifier="orders-monday-here"
)["DBSnapshot"]
away.copy_db_snapshot(
    SourceDBSnapshotIdentifier=original["DBSnapshotArn"],
    TargetDBSnapshotIdentifier="orders-monday-away",
    SourceRegion="us-east-1",
)
arrived = away.describe_db_snapshots()["DBSnapshots"]
assert [each["DBSnapshotIdentifier"] for each in arrived] == ["orders-monday-away"]  # shows: copied
[across] = arrived
back = home.copy_db_snapshot(
    SourceDBSnapshotIdentifier=across["DBSnapshotArn"],
    TargetDBSnapshotIdentifier="orders-monday-back",
    CopyTags=True,
    SourceRegion="us-west-2",
)["DBSnapshot"]

# ja: 自動で取られたスナップショットも、コピーする。
# en: A snapshot that was taken automatically is copied as well.
[automated] = home.describe_db_snapshots(SnapshotType="automated")["DBSnapshots"]
kept_longer = home.copy_db_snapshot(
    SourceDBSnapshotIdentifier=automated["DBSnapshotIdentifier"],
    TargetDBSnapshotIdentifier="orders-kept",
)["DBSnapshot"]

copies = ((original, within), (original, across), (across, back), (automated, kept_longer))
for source, copy in copies:
    assert copy["SnapshotCreateTime"] != source["SnapshotCreateTime"]  # shows: changes
    kept = copy["OriginalSnapshotCreateTime"]
    assert kept == source["OriginalSnapshotCreateTime"]  # shows: stays
for taken in (original, automated):
    assert taken["OriginalSnapshotCreateTime"] == taken["SnapshotCreateTime"]  # shows: taken
# --8<-- [end:show]

for name in ("SnapshotCreateTime", "OriginalSnapshotCreateTime"):
    print(f"after a copy, {name}:", "unchanged" if across[name] == original[name] else "changed")
