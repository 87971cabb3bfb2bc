# /// uradori
# confirmed = "419d2b71aefd9762989323da3a41aa086b50a71994da436cdcf016d1bea63660"
# backend = "plain"
# kind = "api_model"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds.model_describes_snapshots_without_storage",
#   "rds.model_gives_snapshots_a_class",
#   "rds.model_gives_snapshots_an_endpoint",
#   "rds.model_gives_replicas_no_class",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBSnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstanceReadReplica.html",
# ]
# ///
import botocore.session

rds = botocore.session.get_session().get_service_model("rds")
snapshot = rds.operation_model("CopyDBSnapshot").output_shape.members["DBSnapshot"]
replica = rds.operation_model("CreateDBInstanceReadReplica").output_shape.members["DBInstance"]

assert "AllocatedStorage" in snapshot.members  # shows: storage
# ja: サーバーの大きさや接続先を表す項目そのものがない。
# en: It has no member at all that speaks of a server's size or of where to connect.
assert not [name for name in snapshot.members if "Class" in name]  # shows: no_class
assert not [name for name in snapshot.members if "Endpoint" in name]  # shows: no_endpoint
print("copied snapshot: AllocatedStorage")

members = [
    name for name in replica.members if name in ("AllocatedStorage", "DBInstanceClass", "Endpoint")
]
assert len(members) == 3  # shows: replica
print("read replica:", ", ".join(sorted(members)))
