# /// uradori
# confirmed = "5291519030d9850417483f98fc351c37f512f7998b25be698e31aef0a196a2b5"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/CreateDBInstance.BackupRetentionPeriod", words = "The number of days for which automated backups are retained." },
#   { place = "botocore:rds/CreateDBInstance.BackupRetentionPeriod", words = "Must be a value from 0 to 35." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
# ]
# limits.ja = "0日にすると、自動バックアップは無効になる。Aurora DB クラスターとマルチ AZ DB クラスターでは、1日から35日までである。"
# limits.en = "0 disables automated backups. For Aurora DB clusters and Multi-AZ DB clusters the period is from 1 to 35 days."
# ///
