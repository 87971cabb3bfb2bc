# /// uradori
# confirmed = "0d54fd4b1100faa534cdc8a0af14b77b8de395ee2cb8572e3d788e010c7045d1"
# backend = "plain"
# kind = "source"
# was = ["route53/ttl_ends_at_a_bound"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html", words = "Hosted zones Initial quota of 500 per AWS account, but you can request a higher quota as needed.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html", words = "Records 10,000 per hosted zone", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html",
# ]
# limits.ja = "どちらも引き上げを申請できる。引用したのは表の行で、読んだのは、ページの保存された写しである。"
# limits.en = "A higher quota can be requested for both. The words are rows of a table, read in a stored copy of the page."
# ///
