# /// uradori
# confirmed = "f588ac08b158fbc1d676c17f456754477209c3c54b85f9a5e20250f3fa531050"
# backend = "plain"
# kind = "quotation"
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html",
# ]
# limits.ja = "moto の復元が何を引き継ぐかは見ていない。"
# limits.en = "What moto's restore carries over is not looked at."
# [[quotes]]
# place = "botocore:dynamodb/RestoreTableToPointInTime"
# words = "You must manually set up the following on the restored table:"
# [[quotes]]
# place = "botocore:dynamodb/RestoreTableToPointInTime"
# words = "Auto scaling policies IAM policies"
# [[quotes]]
# place = "botocore:dynamodb/RestoreTableToPointInTime"
# words = "Amazon CloudWatch metrics and alarms Tags"
# [[quotes]]
# place = "botocore:dynamodb/RestoreTableToPointInTime"
# words = "Stream settings Time to Live (TTL) settings"
# [[quotes]]
# place = "botocore:dynamodb/RestoreTableToPointInTime"
# words = "Point in time recovery settings"
# ///
