# /// uradori
# kind = "source"
# statements = ["redis.name"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html"]
# limits.ja = "2つのエンジンの全機能を比べる検証は、ここでは行っていない。"
# limits.en = "Comparing every feature of two engines is beyond what is run here."
# ///
