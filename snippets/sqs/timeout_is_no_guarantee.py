# /// uradori
# confirmed = "de25ad7d9140390ff0d4eb83b1db22d9024860b6fa37dbfc4444edb5a89b361f"
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
