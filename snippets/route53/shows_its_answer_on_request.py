# /// uradori
# confirmed = "cda9910e9e0d6c8608e9b574ba3e3f5795671d62a5dcecfc8b1d8bc666704dbe"
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
