# /// uradori
# confirmed = "a68b2ee4bbda01528f89dde56b5f2deb1d839c0147ef9401cdd453323112158d"
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
# words = "Every message must have a unique MessageDeduplicationId, which is a token used for deduplication of sent messages within the 5 minute minimum deduplication interval."
# [[quotes]]
# place = "botocore:sns/Publish.MessageDeduplicationId"
# words = "If a message with a particular MessageDeduplicationId is sent successfully, subsequent messages within the deduplication scope and interval, with the same MessageDeduplicationId, are accepted successfully but aren't delivered."
# ///
