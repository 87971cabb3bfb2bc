# /// uradori
# confirmed = "20e78bb813e96d89addf3b00aff274280b176f38230c52fccf19a293a9ce1a72"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.session"]
# quotes = [
#   { place = "botocore:dynamodb/GetItem", words = "GetItem provides an eventually consistent read by default. If your application requires a strongly consistent read, set ConsistentRead to true." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
# ]
# limits.ja = "moto はどの読み込みでも最新の値を返すので、古い値が返るところは見ていない。"
# limits.en = "moto returns the last value in either kind of read; nobody watched a stale one."
# ///
