# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["ec.cache-queries"]
# fails_when = ["elasticache.model_integrates_rds", "elasticache.model_integrates_by_itself"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html"]
# limits.ja = "AWS の API モデルの記述を確かめている。2026年11月に加わったばかりの機能で、連携そのものは動かしていない。"
# limits.en = "This checks what AWS's API model says; the feature arrived in November 2026 and is not run here."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

creations = ["CreateCacheCluster", "CreateReplicationGroup", "CreateServerlessCache"]
members = {name: elasticache.operation_model(name).input_shape.members for name in creations}
assert [name for name in creations if "Integrations" in members[name]] == ["CreateServerlessCache"]

assert elasticache.shape_for("IntegrationType").enum == ["dynamodb"]
integrations = members["CreateServerlessCache"]["Integrations"].documentation
assert "requires the Valkey engine with a major engine version of 9 or above" in integrations
assert "If not specified, no integrations are enabled" in integrations
print("integrations: dynamodb; serverless caches, Valkey 9 or above, off unless asked for")
