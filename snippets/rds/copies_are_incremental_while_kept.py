# /// uradori
# kind = "source"
# statements = ["quick.snapshot-cost"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
# ]
# limits.ja = "moto のスナップショットにはデータがなく、コピーの大きさを測れない。"
# limits.en = "moto's snapshots hold no data, so the size of a copy cannot be measured."
# ///
