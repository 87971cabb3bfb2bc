# /// uradori
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds.copying_starts_an_instance",
#   "rds.copy_never_arrives",
#   "rds.replica_gets_another_class",
#   "rds.replica_has_no_address",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
# ]
# limits.ja = "moto ではコピーもレプリカもすぐにできあがり、データは入っていない。"
# limits.en = "In moto, copy and replica are ready at once and hold no data."
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
snapshot = home.create_db_snapshot(
    DBInstanceIdentifier="orders", DBSnapshotIdentifier="orders-monday"
)["DBSnapshot"]


# --8<-- [start:show]
def servers():
    instances = away.describe_db_instances().get("DBInstances", [])
    return [
        (each["DBInstanceClass"], each.get("Endpoint", {}).get("Address")) for each in instances
    ]


away.copy_db_snapshot(
    SourceDBSnapshotIdentifier=snapshot["DBSnapshotArn"],
    TargetDBSnapshotIdentifier="orders-monday",
    SourceRegion="us-east-1",
)
copies = away.describe_db_snapshots().get("DBSnapshots", [])
assert [(each["DBSnapshotIdentifier"], each["AllocatedStorage"]) for each in copies] == [
    ("orders-monday", 20)
]
# ja: コピーはあるが、動いているものは何もない。
# en: The copy is there, and nothing is running.
assert servers() == []

away.create_db_instance_read_replica(
    DBInstanceIdentifier="orders-replica",
    SourceDBInstanceIdentifier=orders["DBInstanceArn"],
    SourceRegion="us-east-1",
)
running = servers()
assert [size for size, _ in running] == ["db.t3.micro"]
assert all(address and address.startswith("orders-replica.") for _, address in running)
assert all(address.endswith(".us-west-2.rds.amazonaws.com") for _, address in running)
# --8<-- [end:show]

print("with the copied snapshot: 0 instances")
print("with the read replica: 1 instance,", running[0][0])
