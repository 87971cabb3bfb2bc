# /// uradori
# confirmed = "4fc468d54847dd7c21a43827c1b50de8778c8098cfba59ea94f77abc93445932"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_Publish.html"]
# limits.ja = "moto は FifoThroughputScope を見ない。"
# limits.en = "moto pays no heed to FifoThroughputScope."
# [[quotes]]
# place = "botocore:sns/Publish.MessageDeduplicationId"
# words = "The scope of deduplication depends on the FifoThroughputScope attribute, when set to Topic the message deduplication scope is across the entire topic, when set to MessageGroup the message deduplication scope is within each individual message group."
# ///
