# /// uradori
# confirmed = "d8096c2881ed2346042725b61f215340363d96f548a696f8fbeb9f637e5ee1ef"
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
# account.ja = "スナップショットとリードレプリカの項目を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The members of a snapshot and of a read replica were compared; this was read in AWS's API model, and nothing was run on AWS."
# ///
import re

import botocore.session

rds = botocore.session.get_session().get_service_model("rds")
snapshot = rds.operation_model("CopyDBSnapshot").output_shape.members["DBSnapshot"]
replica = rds.operation_model("CreateDBInstanceReadReplica").output_shape.members["DBInstance"]

assert "AllocatedStorage" in snapshot.members  # shows: storage
# ja: サーバーの大きさや接続先を表す項目そのものがない。
# en: It has no member at all that speaks of a server's size or of where to connect.
assert not [name for name in snapshot.members if "Class" in name]  # shows: no_class
places = [name for name in snapshot.members if re.search("Endpoint|Address|Host|Url", name)]
assert places == []  # shows: no_endpoint
print("copied snapshot: AllocatedStorage")

members = [
    name for name in replica.members if name in ("AllocatedStorage", "DBInstanceClass", "Endpoint")
]
assert len(members) == 3  # shows: replica
print("read replica:", ", ".join(sorted(members)))
