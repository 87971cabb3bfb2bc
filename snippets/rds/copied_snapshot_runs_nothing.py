# /// uradori
# confirmed = "390243bf15e6c38b7cf48539eb89f0a2710c3bdcc3bf24d4f4794986c44fd5c2"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds.copy_never_arrives",
#   "rds_snapshots.copying_an_automated_one_starts_an_instance",
#   "rds.replica_is_never_created",
#   "rds_replicas.replica_adds_an_instance_at_home",
#   "rds.replica_gets_another_class",
#   "rds.replica_keeps_the_class_of_its_source",
#   "rds.replica_has_no_address",
#   "rds.replica_has_no_port",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
# ]
# account.ja = "moto で手動と自動のスナップショットを別リージョンにコピーし、1つは暗号化しても、そこで動くインスタンスは0だった。リードレプリカを作ると、元と同じクラスでエンドポイントのある1つだけが現れ、元のクラスを変えた後のレプリカは新しいクラスになり、別のクラスを指定したものは、そのクラスになった。"
# account.en = "In moto, a manual and an automated snapshot copied to another Region, one of them encrypted there as well, left no instance there, while a read replica added one and no more, of the same class and with an endpoint; a replica made after the source had got another class had that, and another the class asked for."
# limits.ja = "moto ではコピーもレプリカもすぐにできあがり、データは入っていない。"
# limits.en = "In moto, copy and replica are ready at once and hold no data."
# ///
import boto3

home = boto3.client("rds", region_name="us-east-1")
away = boto3.client("rds", region_name="us-west-2")
orders = home.create_db_instance(
    DBInstanceIdentifier="orders",
    Engine="mysql",
    DBInstanceClass="db.m6g.large",
    AllocatedStorage=20,
    BackupRetentionPeriod=7,
    MasterUsername="admin",
    MasterUserPassword="correct-horse-battery",
)["DBInstance"]
home.create_db_snapshot(DBInstanceIdentifier="orders", DBSnapshotIdentifier="orders-monday")
found = home.describe_db_snapshots(DBInstanceIdentifier="orders")["DBSnapshots"]
sources = {each["SnapshotType"]: each for each in found}


# --8<-- [start:show]
def servers(region=away):
    found = region.describe_db_instances().get("DBInstances", [])
    return {each["DBInstanceIdentifier"]: each for each in found}


# ja: 手動のスナップショットも自動のものもコピーし、1つはコピーを暗号化する。
# en: Both a manual snapshot and an automated one are copied, and one copy is encrypted.
key = boto3.client("kms", region_name="us-west-2").create_key()["KeyMetadata"]["KeyId"]
for kind, source, options in (
    *((kind, source, {}) for kind, source in sources.items()),
    ("encrypted", sources["manual"], {"KmsKeyId": key}),
):
    away.copy_db_snapshot(
        SourceDBSnapshotIdentifier=source["DBSnapshotArn"],
        TargetDBSnapshotIdentifier=f"orders-{kind}",
        SourceRegion="us-east-1",
        **options,
    )
copies = away.describe_db_snapshots().get("DBSnapshots", [])
# ja: コピーはあるが、動いているものは何もない。
# en: The copies are there, and nothing is running.
there = {each["DBSnapshotIdentifier"] for each in copies}
assert there == {"orders-manual", "orders-automated", "orders-encrypted"}  # shows: copied
assert servers() == {}  # shows: none
print("with the copied snapshots:", len(servers()), "instances")


def replicate(name, **options):
    away.create_db_instance_read_replica(
        DBInstanceIdentifier=name,
        SourceDBInstanceIdentifier=orders["DBInstanceArn"],
        SourceRegion="us-east-1",
        **options,
    )
    return servers().get(name, {})


replica = replicate("orders-replica")
# ja: 元のリージョンでは、元のデータベースのほかに何も増えない。
# en: In the Region of the source there is nothing more than the source.
assert (len(servers()), list(servers(home))) == (1, ["orders"])  # shows: one
endpoint = replica.get("Endpoint", {})
name = endpoint.get("Address", "").partition(".")[0]
assert (name, endpoint.get("Port")) == ("orders-replica", 3306)  # shows: endpoint
print("with the read replica:", len(servers()), "instance,", replica.get("DBInstanceClass"))

# ja: 元のクラスを変えると、次のレプリカのクラスもそうなる。
# en: Once the class of the source is changed, so is that of the next replica.
home.modify_db_instance(
    DBInstanceIdentifier="orders", DBInstanceClass="db.m6g.xlarge", ApplyImmediately=True
)
classes = [each.get("DBInstanceClass") for each in (replica, replicate("orders-reports"))]
assert classes == [orders["DBInstanceClass"], "db.m6g.xlarge"]  # shows: same

larger = replicate("orders-analytics", DBInstanceClass="db.r6g.large")
assert larger.get("DBInstanceClass") == "db.r6g.large"  # shows: other
print("with another class asked for:", larger.get("DBInstanceClass"))
# --8<-- [end:show]
