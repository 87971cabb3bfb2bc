# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.engines-two", "ec.engines-choice"]
# fails_when = ["elasticache.model_lacks_valkey", "elasticache.past_model_has_valkey"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatsNew.html",
# ]
# limits.ja = "2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。今のモデルにも、CreateCacheCluster の Engine のように Valkey を書き足していない箇所が残る。"
# limits.en = "The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023. Today's model still leaves Valkey out in places, such as the Engine of CreateCacheCluster."
# ///
import json
from pathlib import Path

import botocore.session
from botocore.model import ServiceModel

past = Path(__file__).parents[1] / "models/2023-08-18/elasticache.json"
then = ServiceModel(json.loads(past.read_text()))
now = botocore.session.get_session().get_service_model("elasticache")

software = "All nodes in the cluster run the same protocol-compliant cache engine software, either "
for when, model, engines in [
    ("August 2023", then, "Memcached or Redis."),
    ("today", now, "Memcached, Valkey or Redis OSS."),
]:
    assert software + engines in model.operation_model("CreateCacheCluster").documentation
    print(f"{when}: {engines}")
