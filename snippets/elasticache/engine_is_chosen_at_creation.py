# /// uradori
# confirmed = "7a7a4318f99439c4e8db6e2ba8892769daa05d68f0b4651e06d5f833c844bbac"
# backend = "plain"
# kind = "api_model"
# statements = ["ec.engines-choose"]
# fails_when = [
#   "elasticache_engines.model_chooses_the_engine",
#   "elasticache_engines.model_chooses_the_serverless_engine",
#   "elasticache_engines.model_ignores_the_engine",
#   "past.is_of_2022",
#   "past.is_of_july",
#   "elasticache_past.changes_engines",
#   "elasticache_engines.model_freezes_the_engine",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html",
# ]
# account.ja = "AWS の API モデルでは、クラスターなどを作る3つの操作に Engine を指定でき、変更する2つの操作にも、2023年8月にはなかった Engine がいまはある。"
# account.en = "In AWS's API model, the three operations that create clusters, groups and serverless caches take an Engine, and so do today, but did not in August 2023, the two that modify clusters and groups."
# limits.ja = "2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。どのエンジンへ変えられるかまでは示さない。"
# limits.en = "The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023. Which engine can be changed to which is not shown."
# ///
import botocore.session
import past

then = past.model("elasticache")
now = botocore.session.get_session().get_service_model("elasticache")


def members(model, operation):
    known = operation in model.operation_names
    return model.operation_model(operation).input_shape.members if known else {}


# --8<-- [start:show]
def chosen(operation):
    """What AWS's text says of an operation's Engine; nothing, where it takes none."""
    engine = members(now, operation).get("Engine")
    return engine.documentation if engine else ""


for operation in ("CreateCacheCluster", "CreateReplicationGroup"):
    assert "name of the cache engine to be used for" in chosen(operation)  # shows: cluster
    print(f"{operation}: takes an Engine")
text = chosen("CreateServerlessCache")
assert "name of the cache engine to be used for" in text  # shows: serverless
print("CreateServerlessCache: takes an Engine")

assert past.released().year == 2023  # shows: year
assert past.released().month == 8  # shows: month
for operation in ("ModifyCacheCluster", "ModifyReplicationGroup"):
    assert "Engine" not in members(then, operation)  # shows: then
    assert "options are valkey, memcached or redis" in chosen(operation)  # shows: now
    print(f"{operation}: takes an Engine today, took none in August 2023")
# --8<-- [end:show]
