# /// uradori
# confirmed = "e7d5dd97860b87fcaff46e98e4791722b806d6be57749a131d48c92284d140b5"
# kind = "source"
# statements = ["quick.snapshot-cost"]
# quotes = [
#   { place = "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/", words = "Different features of Amazon RDS support different RTOs and RPOs at different cost points:", read = 2026-11-29 },
#   { place = "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/", words = "Manual snapshots Better Good Medium Cross-Region", read = 2026-11-29 },
#   { place = "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/", words = "Read replicas Best Best High Cross-Region", read = 2026-11-29 },
# ]
# sources = [
#   "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/",
# ]
# limits.ja = "AWS のデータベースブログにある大まかな順位で、2021年2月に更新された版による。引用した表の行には、RTO、RPO、費用、範囲が順に並ぶ。読んだのは、保存された写しである。"
# limits.en = "A rough ranking in the AWS Database Blog, as updated in February 2021. The rows quoted give RTO, RPO, cost and scope, in this order. What was read is a stored copy."
# ///
