# /// uradori
# confirmed = "047af5480afafee869148ffa21b0b4381f0747d055b6145fea4f5265d3261669"
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
