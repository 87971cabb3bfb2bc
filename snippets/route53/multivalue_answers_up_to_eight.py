# /// uradori
# confirmed = "7a853b18091aab0c5e3974ca975a2c3dcfb57c187b3ee13ced4acb41c3ec717d"
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
