# /// uradori
# kind = "source"
# statements = ["quick.snapshot-cost"]
# sources = [
#   "https://aws.amazon.com/blogs/database/implementing-a-disaster-recovery-strategy-with-amazon-rds/",
# ]
# limits.ja = "AWS のデータベースブログにある大まかな順位で、2021年2月に更新された版による。"
# limits.en = "A rough ranking in the AWS Database Blog, as updated in February 2021."
# ///
