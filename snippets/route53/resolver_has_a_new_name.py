# /// uradori
# confirmed = "e46d8befff14609efcf8fe50f8b3fadb1a676068c6ce5a12067d1ddf2a1da339"
# kind = "source"
# statements = ["r53.dns"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver.html", words = "Route 53 VPC Resolver was previously called Route 53 Resolver, but was renamed when Route 53 Global Resolver was introduced.", read = 2026-11-28 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver.html",
# ]
# limits.ja = "botocore の API モデルは、まだ前の名前で説明している。読んだのは、開発者ガイドのページの保存された写しである。"
# limits.en = "The API model in botocore still explains it under the earlier name. What was read is a stored copy of the page in the developer guide."
# ///
