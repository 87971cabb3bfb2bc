# /// uradori
# confirmed = "06ba5b6fe33c034d36e1edb7e7a6496411466adbf8dcb28ad42c6d56d97d3bc1"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:dynamodb/RestoreTableToPointInTime", words = "You can restore your table to any point in time in the last 35 days." },
#   { place = "botocore:dynamodb/UpdateContinuousBackups", words = "LatestRestorableDateTime is typically 5 minutes before the current time." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html",
# ]
# limits.ja = "復旧期間を35日より短く設定してあれば、その間に限られる。moto は、どの時点を指定しても、いまの項目を復元する。"
# limits.en = "With a recovery period set to less than 35 days, it is any moment of that. moto restores the items of now, whatever moment is asked for."
# ///
