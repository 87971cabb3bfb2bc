# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["mem.no-persist"]
# fails_when = [
#   "elasticache.model_snapshots_memcached",
#   "elasticache.model_forgives_memcached_snapshots",
#   "elasticache.model_keeps_contents_on_reboot",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateSnapshot.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_RebootCacheCluster.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめただけで、Memcached を起動も再起動もしていない。moto は Memcached のスナップショットも作ってしまうため、証言させない。"
# limits.en = "This checks only what AWS's API model says: no Memcached is started or rebooted. moto takes snapshots even of Memcached and is not called as a witness."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

snapshot = elasticache.operation_model("CreateSnapshot")
assert "This operation is valid for Valkey or Redis OSS only." in snapshot.documentation
refusal = elasticache.shape_for("SnapshotFeatureNotSupportedFault")
assert refusal.name in [error.name for error in snapshot.error_shapes]
assert "Creating a snapshot of a cluster that is running Memcached" in refusal.documentation
print("CreateSnapshot on Memcached:", refusal.name)

reboot = elasticache.operation_model("RebootCacheCluster").documentation
assert "Rebooting a cluster is currently supported on Memcached" in reboot
assert "contents of the cache (for each cache node being rebooted) to be lost" in reboot
print("RebootCacheCluster on Memcached: contents lost")
