# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["redis.name"]
# fails_when = ["elasticache.model_says_just_redis", "elasticache.model_renames_the_api_value"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。"
# limits.en = "The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023."
# ///
import json
from pathlib import Path

import botocore.session
from botocore.model import ServiceModel

past = Path(__file__).parents[1] / "models/2023-08-18/elasticache.json"
then = ServiceModel(json.loads(past.read_text()))
now = botocore.session.get_session().get_service_model("elasticache")

for when, model, name in [
    ("August 2023", then, "Redis"),
    ("today", now, "Valkey or Redis OSS"),
]:
    documentation = model.operation_model("CreateSnapshot").documentation
    assert f"This operation is valid for {name} only." in documentation
    print(f"{when}: {name}")

engine = now.operation_model("CreateReplicationGroup").input_shape.members["Engine"]
assert "must be set to <code>valkey</code> or <code>redis</code>" in engine.documentation
print("value of Engine: valkey or redis")
