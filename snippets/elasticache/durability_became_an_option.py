# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["redis.promote"]
# fails_when = ["elasticache.model_offers_no_sync", "elasticache.past_model_has_durability"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html",
# ]
# limits.ja = "API に選択肢があることだけを示し、書き込みが失われないことは示さない。2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。"
# limits.en = "This shows that the API has the option, not that no write is lost. The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023."
# ///
import json
from pathlib import Path

import botocore.session
from botocore.model import ServiceModel

past = Path(__file__).parents[1] / "models/2023-08-18/elasticache.json"
then = ServiceModel(json.loads(past.read_text()))
now = botocore.session.get_session().get_service_model("elasticache")

assert "Durability" not in then.operation_model("CreateReplicationGroup").input_shape.members
print("August 2023: no Durability")

durability = now.operation_model("CreateReplicationGroup").input_shape.members.get("Durability")
assert durability is not None
choices = durability.enum
assert choices == ["default", "async", "sync", "disabled"]
print("today:", ", ".join(choices))
