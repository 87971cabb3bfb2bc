# /// uradori
# confirmed = "10e17f0eff58d95232785db5383f439ad8bd49c210a86bc9fbdd5619549d5ca5"
# backend = "plain"
# kind = "api_model"
# statements = ["redis.promote"]
# fails_when = [
#   "past.is_of_2022",
#   "past.is_of_july",
#   "elasticache_past.has_durability",
#   "elasticache_engines.model_has_no_durability",
#   "elasticache_engines.model_offers_no_sync",
#   "elasticache_engines.model_offers_no_async",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Options.html",
# ]
# account.ja = "CreateReplicationGroup に、2023年8月の API モデルでは Durability がなく、いまの AWS の API モデルにはあって、sync と async も選べる。"
# account.en = "CreateReplicationGroup had no Durability in the API model of August 2023 and has one in AWS's API model today, with sync and async among its values."
# limits.ja = "書き込みが失われないことは示さない。2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。"
# limits.en = "That no write is lost is not shown. The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023."
# ///
import botocore.session
import past

then = past.model("elasticache").operation_model("CreateReplicationGroup").input_shape.members
assert past.released().year == 2023  # shows: year
assert past.released().month == 8  # shows: month
assert "Durability" not in then  # shows: then
print("August 2023: no Durability")

elasticache = botocore.session.get_session().get_service_model("elasticache")
now = elasticache.operation_model("CreateReplicationGroup").input_shape.members
words = "durability setting for the replication group"
assert "Durability" in now and words in now["Durability"].documentation  # shows: now
choices = now["Durability"].enum
assert "sync" in choices  # shows: sync
assert "async" in choices  # shows: async
print("today:", ", ".join(choices))
