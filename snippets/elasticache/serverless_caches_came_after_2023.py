# /// uradori
# confirmed = "935a1a13c9ad6a053ab1108052fcfd65b84e2c48b7a1905e9024e1f32ce90ddd"
# backend = "plain"
# kind = "api_model"
# statements = ["mem.no-persist", "ec.def"]
# fails_when = [
#   "past.is_of_2022",
#   "past.is_of_july",
#   "elasticache_past.has_serverless_caches",
#   "elasticache_engines.model_has_no_serverless_caches",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatsNew.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html",
# ]
# account.ja = "サーバーレスキャッシュの操作は、2023年8月の API モデルには1つもなく、いまの AWS の API モデルには CreateServerlessCache など9つある。"
# account.en = "The API model of August 2023 has no operation for serverless caches, that of today nine, CreateServerlessCache among them."
# limits.ja = "その間のいつ加わったかは示さない。2023年8月のモデルは、2023年8月18日公開の botocore 1.31.30から抜き出した。"
# limits.en = "When they were added in between is not shown. The model of August 2023 is an extract from botocore 1.31.30, released on 18 August 2023."
# ///
import botocore.session
import past

then = past.model("elasticache")
now = botocore.session.get_session().get_service_model("elasticache")

assert past.released().year == 2023  # shows: year
assert past.released().month == 8  # shows: month
before = [name for name in then.operation_names if "Serverless" in name]
assert before == []  # shows: then
print("operations for serverless caches in August 2023:", len(before))

assert "CreateServerlessCache" in now.operation_names  # shows: now
print("today:", *[name for name in now.operation_names if "Serverless" in name], sep="\n  ")
