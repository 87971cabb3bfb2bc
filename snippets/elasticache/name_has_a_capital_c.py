# /// uradori
# confirmed = "11510c5630c2491ab7588397aa0f86ccb775c3a14cbaadc2701c3d5e16928bff"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.name"]
# fails_when = ["elasticache.model_lowers_the_capital", "elasticache.model_shortens_the_name"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html"]
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

name = elasticache.metadata["serviceFullName"]
assert name == "Amazon ElastiCache"  # shows: name
assert "C" in name  # shows: capital
print("name:", name)
