# /// uradori
# confirmed = "1eee22ee780520baa18bda3fe0d879109efde514eba1985f86f1c9de5b975ff5"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Weight", words = "Route 53 calculates the sum of the weights for the resource record sets that have the same combination of DNS name and type. Route 53 then responds to queries based on the ratio of a resource's weight to the total." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-weighted.html",
# ]
# ///
