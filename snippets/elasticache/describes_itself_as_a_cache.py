# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.name", "ec.def"]
# fails_when = ["elasticache.model_lowers_the_capital", "elasticache.model_leaves_the_work_to_you"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html"]
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

name = elasticache.metadata["serviceFullName"]
assert name == "Amazon ElastiCache"
assert "set up, operate, and scale a distributed cache in the cloud" in elasticache.documentation
burden = "in-memory cache with less of the administrative burden involved in launching and managing"
assert burden in elasticache.documentation

print("name:", name)
print("described as: a distributed, in-memory cache with less of the administrative burden")
