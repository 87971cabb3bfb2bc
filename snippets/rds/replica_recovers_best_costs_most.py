# /// uradori
# confirmed = "9b9f83252d34c7b0ed42b10a5c8b2667e6af593fab3dd96aea66618d54e19e2f"
# kind = "source"
# statements = ["quick.snapshot-cost"]
# quotes = [
#   { place = "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/", words = "Manual snapshots Better Good Medium Cross-Region", read = 2026-11-29 },
#   { place = "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/", words = "Read replicas Best Best High Cross-Region", read = 2026-11-29 },
# ]
# sources = [
#   "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/",
# ]
# limits.ja = "AWS のデータベースブログにある大まかな順位で、2021年2月に更新された版による。引用した表の行には、RTO、RPO、費用、範囲が順に並ぶ。読んだのは、保存された写しである。"
# limits.en = "A rough ranking in the AWS Database Blog, as updated in February 2021. The rows quoted give RTO, RPO, cost and scope, in this order. What was read is a stored copy."
# ///
