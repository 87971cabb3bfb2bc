# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.snapshot-cost"]
# fails_when = ["rds.model_gives_snapshots_an_endpoint", "rds.model_gives_replicas_no_class"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBSnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstanceReadReplica.html",
# ]
# ///
import botocore.session

rds = botocore.session.get_session().get_service_model("rds")
snapshot = rds.operation_model("CopyDBSnapshot").output_shape.members["DBSnapshot"]
replica = rds.operation_model("CreateDBInstanceReadReplica").output_shape.members["DBInstance"]

assert "AllocatedStorage" in snapshot.members
assert {"AllocatedStorage", "DBInstanceClass", "Endpoint"} <= set(replica.members)

# ja: スナップショットには、サーバーの大きさや接続先を表す項目そのものがない。
# en: A snapshot has no member at all that speaks of a server's size or of where to connect.
for name in snapshot.members:
    assert "Class" not in name and "Endpoint" not in name, name

print("copied snapshot: AllocatedStorage")
print("read replica: AllocatedStorage, DBInstanceClass, Endpoint")
