# /// uradori
# confirmed = "adf68c4ab6407e45ba82256870315128f45a36a97f72da7d223d595c893a4cad"
# backend = "plain"
# kind = "source"
# was = ["route53/calculated_check_counts_256"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html", words = "Health checks 200 active health checks per AWS account", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html", words = "Child health checks that a calculated health check can monitor 255", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html",
# ]
# limits.ja = "200は引き上げを申請できる。API モデルの上限は256である。引用したのは表の行で、読んだのは、ページの保存された写しである。"
# limits.en = "More than 200 can be requested. The bound of the API model is 256. The words are rows of a table, read in a stored copy of the page."
# ///
