# /// uradori
# confirmed = "b98f2a7d2848b9fc0c388b6ffc72aa9034c9f6538c8666ff23d31ed9ada277ae"
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
# account.ja = "moto でスナップショットを別リージョンと同じリージョンにコピーすると、どちらでも、コピーのコピーでも、SnapshotCreateTime は変わり、OriginalSnapshotCreateTime は元を取得した時刻のままだった。"
# account.en = "In moto, a snapshot was copied to another Region and within its own: SnapshotCreateTime changed in both, and in a copy of the copy, while OriginalSnapshotCreateTime stayed the time when the original was taken."
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
away.copy_db_snapshot(
    SourceDBSnapshotIdentifier=original["DBSnapshotArn"],
    TargetDBSnapshotIdentifier="orders-monday-copy",
    SourceRegion="us-east-1",
)

copies = away.describe_db_snapshots().get("DBSnapshots", [])
assert [each["DBSnapshotIdentifier"] for each in copies] == ["orders-monday-copy"]  # shows: copied
copy = copies[0] if copies else {}
here = home.copy_db_snapshot(
    SourceDBSnapshotIdentifier="orders-monday", TargetDBSnapshotIdentifier="orders-monday-here"
)["DBSnapshot"]
copies_of_copies = [
    home.copy_db_snapshot(
        SourceDBSnapshotIdentifier=source["DBSnapshotArn"],
        TargetDBSnapshotIdentifier="orders-monday-back",
        SourceRegion="us-west-2",
    )["DBSnapshot"]
    for source in copies
]
# ja: 同じリージョンの中でコピーしても、コピーをまたコピーしても、同じである。
# en: It is the same with a copy within the Region, and with a copy of a copy.
for source, made in (
    (original, copy),
    (original, here),
    *((copy, back) for back in copies_of_copies),
):
    time = made.get("SnapshotCreateTime")
    assert time not in (None, source["SnapshotCreateTime"])  # shows: changes
    kept = made.get("OriginalSnapshotCreateTime")
    assert kept == original["OriginalSnapshotCreateTime"]  # shows: stays
# ja: 元のスナップショットでも、コピーのコピーでも、元のスナップショットを取った時刻である。
# en: In the original, and in a copy of a copy, it is the time when the original was taken.
times = {each["OriginalSnapshotCreateTime"] for each in [original, *copies_of_copies]}
assert times == {original["SnapshotCreateTime"]}  # shows: taken
# --8<-- [end:show]

for name in ("SnapshotCreateTime", "OriginalSnapshotCreateTime"):
    print(f"after a copy, {name}:", "unchanged" if copy.get(name) == original[name] else "changed")
