# /// uradori
# confirmed = "7e2bb1408bc5d65ee42d8b64fa17b647958562e7f13d1ed2cbfd98061538d94b"
# backend = "plain"
# kind = "source"
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
