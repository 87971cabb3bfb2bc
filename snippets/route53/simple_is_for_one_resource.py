# /// uradori
# confirmed = "4702a712d9c4ff0204966a873275212cefe28d0ccadec4f5a705e944dfcdd12e"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html", words = "Simple routing policy – Use for a single resource that performs a given function for your domain, for example, a web server that serves content for the example.com website.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
