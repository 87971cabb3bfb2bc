# /// uradori
# kind = "source"
# statements = ["redis.multiaz"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html"]
# limits.ja = "botocore の API モデルにこの条件の記述はなく、moto は条件を満たさない構成も受け付ける。"
# limits.en = "The API model in botocore does not mention this condition, and moto accepts setups that break it."
# ///
