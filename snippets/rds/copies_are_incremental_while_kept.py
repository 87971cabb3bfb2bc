# /// uradori
# confirmed = "329d79d74b84ef4866a37cc772930f2909a39cefff71aad2c393f930779aee7f"
# kind = "source"
# statements = ["quick.snapshot-cost"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "When you copy a snapshot to a different AWS Region from the source snapshot, the first copy is a full snapshot copy, even if you copy an incremental snapshot.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "When you copy a snapshot across AWS Regions, the copy is an incremental copy if the following conditions are met:", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "The most recent snapshot copy still exists in the destination Region. All copies of the snapshot in the destination Region are either unencrypted, or were encrypted using the same KMS key.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "When you copy a source snapshot that is a snapshot copy itself, the new copy isn't incremental.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
# ]
# limits.ja = "moto のスナップショットにはデータがなく、コピーの大きさを測れない。読んだのは、ユーザーガイドのページの、AWS が公開していた原稿の写しである。"
# limits.en = "moto's snapshots hold no data, so the size of a copy cannot be measured. What was read is a copy of the source that AWS published of that page of the user guide."
# ///
