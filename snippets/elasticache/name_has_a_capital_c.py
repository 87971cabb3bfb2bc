# /// uradori
# confirmed = "f0ed9bf47c9c2184656e24e0daa2690bb2492d8a495ac7d64767dd01f09555ec"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.name"]
# fails_when = ["elasticache.model_lowers_the_capital", "elasticache.model_shortens_the_name"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html"]
# account.ja = "AWS の API モデルにあるサービス名は Amazon ElastiCache である。"
# account.en = "The name of the service in AWS's API model is Amazon ElastiCache."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

name = elasticache.metadata["serviceFullName"]
assert name == "Amazon ElastiCache"  # shows: name
assert "C" in name  # shows: capital
print("name:", name)
