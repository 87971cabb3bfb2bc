# /// uradori
# confirmed = "62d9cc4be5fd2bb068b0299edeb4f44be1627a4a180bfd427b5a3587955eef99"
# kind = "source"
# statements = ["quick.snapshot-cost"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "When you copy a snapshot to a different AWS Region from the source snapshot, the first copy is a full snapshot copy, even if you copy an incremental snapshot.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html", words = "When you copy a source snapshot that is a snapshot copy itself, the new copy isn't incremental.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html",
# ]
# limits.ja = "moto のスナップショットにはデータがなく、コピーの大きさを測れない。読んだのは、ユーザーガイドのページの、AWS が公開していた原稿の写しである。"
# limits.en = "moto's snapshots hold no data, so the size of a copy cannot be measured. What was read is a copy of the source that AWS published of that page of the user guide."
# ///
