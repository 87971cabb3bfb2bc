# /// uradori
# confirmed = "7a9834fd76d4f55846d3ac3feae4cc45a60d6736c818605beb8e7e0024cc852c"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds.deleted_database_goes_on",
#   "rds.promotion_does_nothing",
#   "rds.promotion_moves_the_replica",
#   "rds.replica_has_its_sources_address",
#   "rds.copying_starts_an_instance",
#   "rds.restore_makes_nothing",
#   "rds.restored_instance_has_the_replicas_address",
#   "rds.restored_instance_has_the_sources_address",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Promote.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html",
# ]
# account.ja = "moto でデータベースを消して2つのリードレプリカを昇格させると、エンドポイントはレプリカのときのままで、コピーしたスナップショットから復元すると、別のエンドポイントのインスタンスが新しくできた。"
# account.en = "In moto, a database was deleted and its two read replicas promoted, which kept the replicas' own endpoints; restoring the copied snapshot created an instance with another."
# limits.ja = "moto では昇格も復元もすぐに終わるので、AWS で何分かかるかは示さない。アプリケーションの接続先を切り替える手間は、どちらにもかかる。"
# limits.en = "In moto both are done at once; how many minutes either takes on AWS is not shown. With either, applications have to be pointed to another endpoint."
# ///
from contextlib import suppress

import boto3
from botocore.exceptions import ClientError

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
away.copy_db_snapshot(
    SourceDBSnapshotIdentifier=snapshot["DBSnapshotArn"],
    TargetDBSnapshotIdentifier="orders-monday",
    SourceRegion="us-east-1",
)
replicas = ["orders-replica", "orders-reports"]
for name in replicas:
    away.create_db_instance_read_replica(
        DBInstanceIdentifier=name,
        SourceDBInstanceIdentifier=orders["DBInstanceArn"],
        SourceRegion="us-east-1",
    )


# --8<-- [start:show]
def instances(region):
    found = region.describe_db_instances().get("DBInstances", [])
    return {each["DBInstanceIdentifier"]: each for each in found}


def address(instance):
    endpoint = instance.get("Endpoint", {})
    return endpoint.get("Address"), endpoint.get("Port")


# ja: レプリカのエンドポイントは、元のデータベースのものとは違う。
# en: The endpoint of a replica is not that of its source.
before = {name: address(replica) for name, replica in instances(away).items()}
source = address(orders)
assert len({*before.values(), source} - {(None, None)}) == 3  # shows: apart

# ja: 東のデータベースが失われ、西のレプリカを昇格させる。
# en: The database in the east is lost, and the replicas in the west are promoted.
home.delete_db_instance(DBInstanceIdentifier="orders", SkipFinalSnapshot=True)
assert instances(home) == {}  # shows: lost
for name in replicas:
    with suppress(ClientError):
        away.promote_read_replica(DBInstanceIdentifier=name, BackupRetentionPeriod=14)
    promoted = instances(away).get(name, {})
    # ja: 昇格したインスタンスは動いていて、バックアップも自分で取る。
    # en: Once promoted, the instance is running and takes backups of its own.
    state = promoted.get("DBInstanceStatus"), promoted.get("BackupRetentionPeriod")
    assert state == ("available", 14)  # shows: promoted
    assert address(promoted) == before[name]  # shows: own
print("promoted, at their own old addresses:", *replicas)

# ja: スナップショットのコピーからは、インスタンスを作るところから始める。
# en: From the copied snapshot, an instance has to be created first.
running = set(instances(away))
with suppress(ClientError):
    away.restore_db_instance_from_db_snapshot(
        DBInstanceIdentifier="orders-restored", DBSnapshotIdentifier="orders-monday"
    )
created = set(instances(away)) - running
assert (running, created) == ({*replicas}, {"orders-restored"})  # shows: created
restored = instances(away).get("orders-restored", {})
assert address(restored) not in ((None, None), *before.values(), source)  # shows: new
print("created, at a new address:", *created)
# --8<-- [end:show]
