# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["mem.no-persist", "ec.def"]
# fails_when = [
#   "elasticache.model_skips_serverless_memcached",
#   "elasticache.past_model_has_serverless_caches",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCacheSnapshot.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめただけで、スナップショットの取得も復元も実際には行っていない。2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。"
# limits.en = "This checks only what AWS's API model says: nothing is backed up or restored. The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023."
# ///
import json
from pathlib import Path

import botocore.session
from botocore.model import ServiceModel

past = Path(__file__).parents[1] / "models/2023-08-18/elasticache.json"
then = ServiceModel(json.loads(past.read_text()))
now = botocore.session.get_session().get_service_model("elasticache")

engines = "Available for Valkey, Redis OSS and Serverless Memcached only."
assert engines in now.operation_model("CreateServerlessCacheSnapshot").documentation
print("CreateServerlessCacheSnapshot:", engines)

restored = now.operation_model("CreateServerlessCache").input_shape.members["SnapshotArnsToRestore"]
assert "snapshot that the new serverless cache will be created from" in restored.documentation
assert engines in restored.documentation
print("SnapshotArnsToRestore:", engines)

assert "CreateSnapshot" in then.operation_names
assert not any("Serverless" in name for name in then.operation_names)
print("operations for serverless caches in August 2023: none")
