# /// uradori
# confirmed = "940eaa54403ecb12651a312de53f4bffc17bb0619ba641d36616e31f51e1f825"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/sdk-for-cpp/v1/developer-guide/examples-sqs-visibility-timeout.html",
# ]
# limits.ja = "moto は、隠したメッセージを二度届けることがない。"
# limits.en = "moto never delivers a message again while it is hidden."
# [[quotes]]
# place = "https://docs.aws.amazon.com/sdk-for-cpp/v1/developer-guide/examples-sqs-visibility-timeout.html"
# words = "When using standard queues, visibility timeout isn’t a guarantee against receiving a message twice."
# read = 2026-11-28
# ///
