# /// uradori
# confirmed = "770f956d48acae17a0c89af6fd64469fe5d113aecec8bb95bf6d59e7590cee4b"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/PutFunctionConcurrency", words = "Reserving concurrency both ensures that your function has capacity to process the specified number of events simultaneously, and prevents it from scaling beyond that level." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html",
# ]
# limits.ja = "moto は、予約された同時実行の数を超えても関数を動かす。"
# limits.en = "moto runs a function beyond the concurrency reserved for it."
# ///
