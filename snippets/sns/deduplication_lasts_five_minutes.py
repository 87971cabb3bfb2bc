# /// uradori
# confirmed = "ecca3cc734bac21d90459dfbefcf2c72887ccf5fc6fde93bcc64b35e598aa35b"
# backend = "plain"
# kind = "quotation"
# statements = ["sns.fifo-exactly-once"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
# ]
# limits.ja = "API の説明は「最短5分」とし、開発者ガイドは「5分」としている。"
# limits.en = "The API's text says five minutes at least, the Developer Guide five minutes."
# [[quotes]]
# place = "botocore:sns/Publish.MessageDeduplicationId"
# words = "Every message must have a unique MessageDeduplicationId, which is a token used for deduplication of sent messages within the 5 minute minimum deduplication interval. The scope of deduplication depends on the FifoThroughputScope attribute, when set to Topic the message deduplication scope is across the entire topic, when set to MessageGroup the message deduplication scope is within each individual message group."
# [[quotes]]
# place = "botocore:sns/Publish.MessageDeduplicationId"
# words = "If a message with a particular MessageDeduplicationId is sent successfully, subsequent messages within the deduplication scope and interval, with the same MessageDeduplicationId, are accepted successfully but aren't delivered."
# [[quotes]]
# place = "botocore:sns/CreateTopic.Attributes"
# words = "Topic – The scope of message deduplication is across the entire topic. This is the default value and maintains existing behavior, with a maximum throughput of 3000 messages per second or 20MB per second, whichever comes first."
# ///
