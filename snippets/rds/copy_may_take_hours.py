# /// uradori
# kind = "source"
# statements = ["quick.snapshot-cost"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.Promote.html",
# ]
# limits.ja = "moto ではコピーも昇格もすぐに終わるので、かかる時間は測れない。"
# limits.en = "In moto a copy and a promotion are done at once, so their times cannot be measured."
# ///
