# /// uradori
# confirmed = "ac9261e982635997fa7b43187fe28340c8a8312f5cda3820c8f9c5d17b1e92d7"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.session"]
# quotes = [
#   { place = "botocore:dynamodb/GetItem", words = "Although a strongly consistent read might take more time than an eventually consistent read, it always returns the last updated value." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
# ]
# limits.ja = "moto はどの読み込みでも最新の値を返すので、古い値が返るところは見ていない。"
# limits.en = "moto returns the last value in either kind of read; nobody watched a stale one."
# ///
