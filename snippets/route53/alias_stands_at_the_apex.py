# /// uradori
# confirmed = "28a4f8c283efb39165392f7195cd11d5afa9c113c21cb40632e2c54c9dfec437"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html", words = "Unlike a CNAME record, you can create an alias record at the top node of a DNS namespace, also known as the zone apex.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html",
# ]
# limits.ja = "読んだのは、AWS re:Post の回答に引用された、このページの文である。"
# limits.en = "What was read is this sentence of the page as an answer on AWS re:Post quotes it."
# ///
