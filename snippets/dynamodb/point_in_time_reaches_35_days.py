# /// uradori
# confirmed = "71a0a4d04354f61a742ab969ff4ab7bb211e0647a7b4e2931f9cdf8c5917ff3f"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:dynamodb/RestoreTableToPointInTime", words = "You can restore your table to any point in time in the last 35 days. You can set the recovery period to any value between 1 and 35 days." },
#   { place = "botocore:dynamodb/UpdateContinuousBackups", words = "LatestRestorableDateTime is typically 5 minutes before the current time." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html",
# ]
# limits.ja = "moto は、どの時点を指定しても、いまの項目を復元する。"
# limits.en = "moto restores the items of now, whatever moment is asked for."
# ///
