# /// uradori
# confirmed = "f5a91b8830ff28a8ab82c7524418a51ee0cf94a9d8d3218802d2f14efd33c627"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html", words = "IP-based routing policy – Use when you want to route traffic based on the location of your users, and have the IP addresses that the traffic originates from.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
