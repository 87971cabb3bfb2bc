# /// uradori
# confirmed = "717a344ded79cd57fbaa353c74279d097cea47221a742e4a4e83f927898118fb"
# backend = "plain"
# kind = "quotation"
# waivers.UR162 = "UpdateShardCount is the very operation whose description is quoted."
# quotes = [
#   { place = "botocore:kinesis/UpdateShardCount", words = "Scale up to more than double your current shard count for a stream" },
#   { place = "botocore:kinesis/UpdateShardCount", words = "Scale down below half your current shard count for a stream" },
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateShardCount.html",
# ]
# limits.ja = "引用は「既定ではできないこと」の一覧からのものである。"
# limits.en = "The words are from a list of what you cannot do by default."
# ///
