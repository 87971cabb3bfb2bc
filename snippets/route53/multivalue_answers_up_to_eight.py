# /// uradori
# confirmed = "6066d87782b1cf3d05f691fd00ca2c9fcb4e5379e34850e7d16e4c74440e63d5"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.MultiValueAnswer", words = "Route 53 responds to DNS queries with up to eight healthy records; if you have eight or fewer healthy records, Route 53 responds to all DNS queries with all the healthy records." },
#   { place = "botocore:route53/ResourceRecordSet.MultiValueAnswer", words = "When all records are unhealthy, Route 53 responds to DNS queries with up to eight unhealthy records." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-multivalue.html",
# ]
# ///
