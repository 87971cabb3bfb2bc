# /// uradori
# kind = "source"
# statements = ["sns.push-regardless"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html",
# ]
# limits.ja = "moto は配信に失敗すると再試行せずに publish をエラーにするため、ここでは証言させない。"
# limits.en = "When a delivery fails, moto does not retry but makes the Publish call fail, so it is not called as a witness."
# ///
