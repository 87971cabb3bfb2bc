# /// uradori
# confirmed = "81b9d0fd6615eb38ab333a4333ee2b88ce31a02ef57e4d1c8ab9bbabcccdf342"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"]
# limits.ja = "moto にはトピックの MaximumMessageSize がない。"
# limits.en = "moto has no MaximumMessageSize of a topic."
# [[quotes]]
# place = "botocore:sns/Publish.Message"
# words = "By default, a message can be at most 256 KiB in size (262,144 bytes, not 262,144 characters). When you publish to a topic, the maximum size is determined by the topic's MaximumMessageSize attribute, which supports values up to 1 MiB (1,048,576 bytes)."
# ///
