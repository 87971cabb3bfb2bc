# /// uradori
# confirmed = "d9b39351a33cae1db5964ddbc69f790f6061240203380bd7cde543a353f48f55"
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
# account.ja = "AWS の API モデルでは、スナップショットにストレージの容量（AllocatedStorage）はあるが、クラスやエンドポイントの項目はなく、リードレプリカには3つともある。"
# account.en = "In AWS's API model, a snapshot has AllocatedStorage but no member for a class or an endpoint, while a read replica has all three."
# limits.ja = "スナップショットは作っていない。"
# limits.en = "No snapshot was taken."
# ///
import re

import botocore.session

rds = botocore.session.get_session().get_service_model("rds")
copied = rds.operation_model("CopyDBSnapshot").output_shape.members["DBSnapshot"]
listed = rds.operation_model("DescribeDBSnapshots").output_shape.members["DBSnapshots"].member
replica = rds.operation_model("CreateDBInstanceReadReplica").output_shape.members["DBInstance"]

# ja: コピーの応答でも、一覧でも、サーバーの大きさや接続先を表す項目そのものがない。
# en: Neither the answer to a copy nor a list has a member at all that speaks of a server's size or of where to connect.
for snapshot in (copied, listed):
    storage = snapshot.members.get("AllocatedStorage")
    assert storage and storage.type_name == "integer"  # shows: storage
    assert not [name for name in snapshot.members if "Class" in name]  # shows: no_class
    places = [name for name in snapshot.members if re.search("Endpoint|Address|Host|Url", name)]
    assert places == []  # shows: no_endpoint
print("copied snapshot: AllocatedStorage")

# ja: リードレプリカでは、作成の応答にも、一覧にもある。
# en: Of a read replica, both the answer to its creation and a list have them.
running = rds.operation_model("DescribeDBInstances").output_shape.members["DBInstances"].member
for instance in (replica, running):
    members = {"AllocatedStorage", "DBInstanceClass", "Endpoint"} & {*instance.members}
    host = {"Address", "Port"} & {*instance.members["Endpoint"].members}
    assert (len(members), len(host)) == (3, 2)  # shows: replica
print("read replica:", ", ".join(sorted(members)))
