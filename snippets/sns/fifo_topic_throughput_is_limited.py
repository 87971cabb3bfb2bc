# /// uradori
# confirmed = "7e39201da1f8aa888b470e5db13cda6e0d8bcde964184918373dc36b6eaa825f"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"]
# limits.ja = "moto にはスループットの上限がない。"
# limits.en = "moto has no limit on throughput."
# [[quotes]]
# place = "botocore:sns/CreateTopic.Attributes"
# words = "This is the default value and maintains existing behavior, with a maximum throughput of 3000 messages per second or 20MB per second, whichever comes first."
# ///
