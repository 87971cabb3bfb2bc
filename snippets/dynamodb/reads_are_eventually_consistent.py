# /// uradori
# confirmed = "cf87d66131f441d49eee916c0816ab7ce434ac90a6c39330ca38562fc455212e"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.session"]
# quotes = [
#   { place = "botocore:dynamodb/GetItem", words = "GetItem provides an eventually consistent read by default. If your application requires a strongly consistent read, set ConsistentRead to true." },
#   { place = "botocore:dynamodb/GetItem", words = "Although a strongly consistent read might take more time than an eventually consistent read, it always returns the last updated value." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
# ]
# limits.ja = "moto はどの読み込みでも最新の値を返すので、古い値が返るところは見ていない。"
# limits.en = "moto returns the last value in either kind of read; nobody watched a stale one."
# ///
