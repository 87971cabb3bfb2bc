# /// uradori
# confirmed = "eb4bf4a73455221aa2efdf97d28db75a9e379faacdd110ee95a3f160bd70bf71"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.dns", "r53.failover-primary"]
# quotes = [
#   { place = "botocore:route53/TestDNSAnswer", words = "Gets the value that Amazon Route 53 returns in response to a DNS request for a specified record name and type." },
#   { place = "botocore:route53/TestDNSAnswer", words = "This call only supports querying public hosted zones." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_TestDNSAnswer.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-test.html",
# ]
# waivers.UR162 = "TestDNSAnswer is the very operation whose description is quoted."
# limits.ja = "moto には TestDNSAnswer がない。AWS の開発者ガイドによれば、この確認は実際の DNS に問い合わせるものではない。"
# limits.en = "moto has no TestDNSAnswer. According to AWS's developer guide, the check itself sends no query to the DNS."
# ///
