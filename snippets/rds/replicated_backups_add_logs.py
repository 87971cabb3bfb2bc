# /// uradori
# kind = "source"
# statements = ["quick.snapshot-cost"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
#   "https://docs.aws.amazon.com/prescriptive-guidance/latest/dr-standard-edition-amazon-rds/rds-pitr-snapshot.html",
# ]
# limits.ja = "moto は自動バックアップのレプリケーションを再現しない。時間は AWS の規範ガイダンスにある目安である。"
# limits.en = "moto does not replicate automated backups; the times are those of AWS Prescriptive Guidance."
# ///
