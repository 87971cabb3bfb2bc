# /// uradori
# confirmed = "e24298f829efd4596fceddf334b09b2b5d51ccd5945452539277f1b32160a144"
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
