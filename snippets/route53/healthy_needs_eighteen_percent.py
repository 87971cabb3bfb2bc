# /// uradori
# confirmed = "9a4d9b71b28114be5391643dc9905b2b7ede0795d25bb6357081f125b2832222"
# backend = "plain"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html", words = "If more than 18% of health checkers report that an endpoint is healthy, Route 53 considers it healthy.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html", words = "This value might change in a future release.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
# ]
# limits.ja = "読んだのは、ページの保存された写しである。"
# limits.en = "What was read is a stored copy of the page."
# ///
