# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["quick.snapshot-cost", "quick.rpo-def"]
# fails_when = ["rds.model_renews_the_original_time", "rds.model_keeps_the_create_time"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshot.html",
# ]
# ///
import botocore.session

rds = botocore.session.get_session().get_service_model("rds")
snapshot = rds.shape_for("DBSnapshot").members
assert {"SnapshotCreateTime", "OriginalSnapshotCreateTime"} <= set(snapshot)

copied = snapshot["SnapshotCreateTime"].documentation
assert "Changes for the copy when the snapshot is copied." in copied

original = snapshot["OriginalSnapshotCreateTime"].documentation
assert "Specifies the time of the CreateDBSnapshot operation" in original
assert "Doesn't change when the snapshot is copied." in original

print("after a copy, SnapshotCreateTime: changed")
print("after a copy, OriginalSnapshotCreateTime: unchanged")
