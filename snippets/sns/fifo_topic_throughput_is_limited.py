# /// uradori
# confirmed = "71cb6aa72bf8971a0aea459ba0343298c2512d9f237f7a208b3aef6be628aa40"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html"]
# limits.ja = "moto にはスループットの上限がない。"
# limits.en = "moto has no limit on throughput."
# [[quotes]]
# place = "botocore:sns/CreateTopic.Attributes"
# words = "This is the default value and maintains existing behavior, with a maximum throughput of 3000 messages per second or 20MB per second, whichever comes first."
# ///
