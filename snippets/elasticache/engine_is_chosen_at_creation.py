# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.engines-choose"]
# fails_when = [
#   "elasticache.model_chooses_the_engine",
#   "elasticache.model_freezes_the_engine",
#   "elasticache.past_model_changes_engines",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html",
# ]
# limits.ja = "2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。どのエンジンへ変えられるかまでは示さない。"
# limits.en = "The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023. Which engine can be changed to which is not shown."
# ///
import json
from pathlib import Path

import botocore.session
from botocore.model import ServiceModel

past = Path(__file__).parents[1] / "models/2023-08-18/elasticache.json"
then = ServiceModel(json.loads(past.read_text()))
now = botocore.session.get_session().get_service_model("elasticache")

for operation in ("CreateCacheCluster", "CreateReplicationGroup", "CreateServerlessCache"):
    assert "Engine" in now.operation_model(operation).input_shape.members
    print(f"{operation}: takes an Engine")
assert "Engine" in now.operation_model("CreateServerlessCache").input_shape.required_members

for operation in ("ModifyCacheCluster", "ModifyReplicationGroup"):
    assert "Engine" not in then.operation_model(operation).input_shape.members
    assert "Engine" in now.operation_model(operation).input_shape.members
    print(f"{operation}: takes an Engine today, took none in 2023")
