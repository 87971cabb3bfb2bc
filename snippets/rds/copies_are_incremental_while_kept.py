# /// uradori
# confirmed = "c25ae0c1d02ed743dfcf43e0eff645b1e5fea2ca5fc2f252befed006e9500400"
# kind = "source"
# statements = ["quick.snapshot-cost"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "When you copy a snapshot across AWS Regions, the copy is an incremental copy if the following conditions are met:", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "The most recent snapshot copy still exists in the destination Region. All copies of the snapshot in the destination Region are either unencrypted, or were encrypted using the same KMS key.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
# ]
# limits.ja = "moto のスナップショットにはデータがなく、コピーの大きさを測れない。読んだのは、ユーザーガイドのページの、AWS が公開していた原稿の写しである。"
# limits.en = "moto's snapshots hold no data, so the size of a copy cannot be measured. What was read is a copy of the source that AWS published of that page of the user guide."
# ///
