# /// uradori
# confirmed = "a9c92af40d4868e5dd736ba8b71022aafa12fc2df7fa74c6e3fe37f78a39e9fb"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.session"]
# quotes = [
#   { place = "botocore:dynamodb/UpdateTimeToLive", words = "DynamoDB typically deletes expired items within two days of expiration." },
#   { place = "botocore:dynamodb/UpdateTimeToLive", words = "Items that have expired and not been deleted will still show up in reads, queries, and scans." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ttl-expired-items.html",
# ]
# limits.ja = "「通常2日以内」は API リファレンスの記述で、開発者ガイドでは「数日以内」になっている。moto は期限切れの項目を削除しない。"
# limits.en = "Two days is what the API reference says; the developer guide says a few days. moto deletes no expired items."
# ///
