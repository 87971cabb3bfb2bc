# /// uradori
# confirmed = "5a6f68e1a1167c96d3992684b019cd431e96dedfa2ba53fdcfd06cc5d0593a0d"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "elasticache.model_integrates_rds",
#   "elasticache.model_integrates_no_dynamodb",
#   "elasticache.model_integrates_nodes",
#   "elasticache.model_integrates_valkey_8",
#   "elasticache.model_integrates_by_itself",
# ]
# quotes = [
#   { place = "botocore:elasticache/CreateServerlessCache.Integrations", words = "DynamoDB integration requires the Valkey engine with a major engine version of 9 or above. If not specified, no integrations are enabled." },
# ]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html"]
# account.ja = "連携先の一覧と、連携を指定できる操作を AWS の API モデルで確かめただけで、AWS では何も動かしていない。"
# account.en = "The list of integrations and the operations that take one were read; this was read in AWS's API model, and nothing was run on AWS."
# limits.ja = "2026年11月に配布された botocore の API モデルを確かめている。同じ月に加わったばかりの機能で、連携そのものは動かしていない。"
# limits.en = "This checks the API model in botocore of November 2026. The feature arrived in the same month and is not run here."
# ///
import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")

kinds = elasticache.shape_for("IntegrationType").enum
assert "dynamodb" in kinds  # shows: dynamodb
assert len(kinds) == 1  # shows: only
print("integrations:", *kinds)

creations = ["CreateCacheCluster", "CreateReplicationGroup", "CreateServerlessCache"]
members = {name: elasticache.operation_model(name).input_shape.members for name in creations}
offered = [name for name in creations if "Integrations" in members[name]]
assert offered == ["CreateServerlessCache"]  # shows: serverless
print("offered by:", *offered)

conditions = members["CreateServerlessCache"]["Integrations"].documentation
assert "the Valkey engine with a major engine version of 9 or above" in conditions  # shows: nine
assert "If not specified, no integrations are enabled" in conditions  # shows: off
print("Valkey 9 or above, off unless asked for")
