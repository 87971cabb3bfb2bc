# /// uradori
# confirmed = "88fd689161241beb7dd20f3fcd47d2f0886c4393611f7121588be1014b0ee3c2"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html",
# ]
# limits.ja = "どれほどの頻度で起きるかは書かれていない。"
# limits.en = "How often it happens is not said."
# [[quotes]]
# place = "botocore:lambda/Invoke"
# words = "Occasionally, your function may receive the same event multiple times, even if no error occurs."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html"
# words = "Lambda event source mappings process each event at least once, and duplicate processing of records can occur."
# read = 2026-11-29
# ///
