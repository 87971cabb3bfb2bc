# /// uradori
# confirmed = "90609b453a031fde787da28fc28cd0be1704ec6fbb4ed53d52af650c10a58c76"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:rds/CreateDBInstance.BackupRetentionPeriod", words = "The number of days for which automated backups are retained." },
#   { place = "botocore:rds/CreateDBInstance.BackupRetentionPeriod", words = "Must be a value from 0 to 35." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
# ]
# limits.ja = "既定の1日は API の値で、コンソールや Aurora では違う。"
# limits.en = "The default of one day is the API's; the console and Aurora have others."
# ///
