# /// uradori
# confirmed = "a2c29f5fb82ec6ec643f97f1806d825f12d48e045ccea8c8b46d45f0ac809237"
# fails_when = [
#   "rds_restores.restore_makes_nothing",
#   "rds_restores.restored_instance_has_the_old_address",
#   "rds_restores.restore_takes_the_place_of_its_source",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceToPointInTime.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html",
# ]
# account.ja = "moto のデータベースを最新の時点に復元し、インスタンスとエンドポイントを見比べた。データが戻ることも、かかる時間も示していない。"
# account.en = "A database of moto was restored to the latest time, and instances and endpoints were compared; neither that data comes back nor how long it takes is shown."
# limits.ja = "moto のデータベースにはデータがなく、時点の指定も結果を変えない。"
# limits.en = "moto's databases hold no data, and the moment asked for makes no difference."
# ///
import boto3

rds = boto3.client("rds")
rds.create_db_instance(
    DBInstanceIdentifier="orders",
    Engine="mysql",
    DBInstanceClass="db.t3.micro",
    AllocatedStorage=20,
    BackupRetentionPeriod=7,
    MasterUsername="admin",
    MasterUserPassword="correct-horse-battery",
)


# --8<-- [start:show]
def addresses():
    found = rds.describe_db_instances().get("DBInstances", [])
    return {each["DBInstanceIdentifier"]: each["Endpoint"]["Address"] for each in found}


before = addresses()
rds.restore_db_instance_to_point_in_time(
    SourceDBInstanceIdentifier="orders",
    TargetDBInstanceIdentifier="orders-restored",
    UseLatestRestorableTime=True,
)
after = addresses()
assert after.keys() - before.keys() == {"orders-restored"}  # shows: another
assert after.get("orders-restored") not in before.values()  # shows: own
assert after.get("orders") == before["orders"]  # shows: source
for name in sorted(after):
    print(name, "was there before" if name in before else "is new, at an address of its own")
# --8<-- [end:show]
