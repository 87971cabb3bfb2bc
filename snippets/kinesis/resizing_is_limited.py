# /// uradori
# confirmed = "ce629b16909156366d995e5d7d3182c34255b0395462c79d4ec4cc5069968fd3"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:kinesis/UpdateShardCount", words = "Scale more than ten times per rolling 24-hour period per stream" },
#   { place = "botocore:kinesis/UpdateShardCount", words = "Scale up to more than double your current shard count for a stream" },
#   { place = "botocore:kinesis/UpdateShardCount", words = "Scale down below half your current shard count for a stream" },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateShardCount.html",
# ]
# limits.ja = "引用は「既定ではできないこと」の一覧からのものである。"
# limits.en = "The words are from a list of what you cannot do by default."
# ///
