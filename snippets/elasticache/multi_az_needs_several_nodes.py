# /// uradori
# confirmed = "54744f3cd1c7ad9033ff836d10ed9cb7e4493f0dd57ecba0ce74372b3c4b2ae9"
# kind = "source"
# statements = ["redis.multiaz"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html", words = "Multi-AZ is only supported on Valkey and Redis OSS clusters with more than one node in each shard.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
# ]
# limits.ja = "botocore の API モデルにこの条件の記述はなく、moto は条件を満たさない構成も受け付ける。読んだのは、ページの保存された写しである。"
# limits.en = "The API model in botocore does not mention this condition, and moto accepts setups that break it. What was read is a stored copy of the page."
# ///
