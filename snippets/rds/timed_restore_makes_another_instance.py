# /// uradori
# confirmed = "3d15576abff7078c7b46a232e69c8b6f20d80bb18c9d838613397eab09282c98"
# fails_when = [
#   "rds_restores.restore_makes_nothing",
#   "rds_restores.restored_instance_has_the_old_address",
#   "rds_restores.restore_takes_the_place_of_its_source",
#   "rds_restores.restore_ends_backups_of_its_source",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceToPointInTime.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html",
# ]
# account.ja = "moto のデータベースを最新の時点と指定した時点に復元すると、それぞれ別のエンドポイントのインスタンスが1つ増え、元のインスタンスはエンドポイントも設定も変わらなかった。"
# account.en = "A database of moto was restored to the latest time and to a given one: each made another instance with an endpoint of its own, and the old one kept its endpoint and settings."
# limits.ja = "moto のデータベースにはデータがなく、時点の指定も結果を変えないので、データが戻ることも、かかる時間も示さない。"
# limits.en = "moto's databases hold no data, and the moment asked for makes no difference, so neither that data comes back nor how long it takes is shown."
# ///
from contextlib import suppress

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
    Tags=[{"Key": "team", "Value": "shop"}],
)


# --8<-- [start:show]
def instances():
    found = rds.describe_db_instances().get("DBInstances", [])
    for instance in found:
        # ja: これだけは、何もしなくても進んでいく。
        # en: This alone moves on by itself.
        instance.pop("LatestRestorableTime", None)
    return {each["DBInstanceIdentifier"]: each for each in found}


def address(instance):
    return instance.get("Endpoint", {}).get("Address")


before = instances()
# ja: いちばん新しい時点にも、時刻で指定した時点にも復元する。
# en: Restore it to the latest point there is, and to one named by its time.
created = before["orders"]["InstanceCreateTime"]
points = {"latest": {"UseLatestRestorableTime": True}, "earlier": {"RestoreTime": created}}
for name, point in points.items():
    # ja: 元のインスタンスがもうなければ、復元できない。
    # en: A source that is gone cannot be restored again.
    with suppress(rds.exceptions.DBInstanceNotFoundFault):
        rds.restore_db_instance_to_point_in_time(
            SourceDBInstanceIdentifier="orders",
            TargetDBInstanceIdentifier=f"orders-{name}",
            **point,
        )
after = instances()
assert after.keys() - before.keys() == {"orders-latest", "orders-earlier"}  # shows: another
addresses = {address(instance) for instance in after.values()} - {None}
assert len(addresses) == 3  # shows: own
# ja: 元のインスタンスは、エンドポイントも設定も、前のままである。
# en: The source has the same endpoint and settings as before.
assert after.get("orders") == before["orders"]  # shows: source
for name in sorted(after):
    print(name, "was there before" if name in before else "is new, at an address of its own")
# --8<-- [end:show]
