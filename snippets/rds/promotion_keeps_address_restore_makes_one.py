# /// uradori
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds.promotion_moves_the_replica",
#   "rds.promotion_does_nothing",
#   "rds.restore_makes_nothing",
#   "rds.restore_replaces_the_replica",
#   "rds.copying_starts_an_instance",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Promote.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html",
# ]
# limits.ja = "moto では昇格も復元もすぐに終わる。どちらが何分かかるかは示さない。アプリケーションの接続先を切り替える手間は、どちらにもかかる。"
# limits.en = "In moto both are done at once; this says nothing of how many minutes either takes. With either, applications have to be pointed to another endpoint."
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
away.copy_db_snapshot(
    SourceDBSnapshotIdentifier=snapshot["DBSnapshotArn"],
    TargetDBSnapshotIdentifier="orders-monday",
    SourceRegion="us-east-1",
)
away.create_db_instance_read_replica(
    DBInstanceIdentifier="orders-replica",
    SourceDBInstanceIdentifier=orders["DBInstanceArn"],
    SourceRegion="us-east-1",
)


# --8<-- [start:show]
def addresses():
    instances = away.describe_db_instances().get("DBInstances", [])
    return sorted(
        (each["DBInstanceIdentifier"], each.get("Endpoint", {}).get("Address"))
        for each in instances
    )


before = addresses()
assert [name for name, _ in before] == ["orders-replica"]

# ja: レプリカのエンドポイントは、元のデータベースのものとは違う。
# en: The endpoint of the replica is not that of its source.
[source] = home.describe_db_instances(DBInstanceIdentifier="orders")["DBInstances"]
assert source["Endpoint"]["Address"] not in {address for _, address in before}

# ja: 東のデータベースが失われ、西のレプリカを昇格させる。
# en: The database in the east is lost, and the replica in the west is promoted.
home.delete_db_instance(DBInstanceIdentifier="orders", SkipFinalSnapshot=True)
assert addresses() == before
away.promote_read_replica(DBInstanceIdentifier="orders-replica", BackupRetentionPeriod=14)
assert addresses() == before
# ja: 昇格したインスタンスは、バックアップも自分で取る。
# en: Once promoted, the instance takes backups of its own.
promoted = away.describe_db_instances(DBInstanceIdentifier="orders-replica")["DBInstances"]
assert [each["BackupRetentionPeriod"] for each in promoted] == [14]

# ja: スナップショットのコピーからは、インスタンスを作るところから始める。
# en: From the copied snapshot, an instance has to be created first.
away.restore_db_instance_from_db_snapshot(
    DBInstanceIdentifier="orders-restored", DBSnapshotIdentifier="orders-monday"
)
after = addresses()
created = [entry for entry in after if entry not in before]
assert after == before + created
assert [name for name, _ in created] == ["orders-restored"]
assert all(address and address.startswith("orders-restored.") for _, address in created)
assert all(address.endswith(".us-west-2.rds.amazonaws.com") for _, address in created)
# --8<-- [end:show]

print("promoted, at its own old address:", *(name for name, _ in before))
print("created, at a new address:", *(name for name, _ in created))
