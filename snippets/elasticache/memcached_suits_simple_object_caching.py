# /// uradori
# kind = "source"
# statements = ["mem.simple-cache"]
# sources = ["https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SelectEngine.html"]
# limits.ja = "どのエンジンが向くかは AWS の助言であり、動かして確かめられるものではない。"
# limits.en = "Which engine suits whom is advice from AWS, not something that a run could check."
# ///
