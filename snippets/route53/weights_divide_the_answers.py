# /// uradori
# confirmed = "ff5ae3183dc6d453cca0a3440564c9c817379b383fdced9e64a218ccf789ee79"
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
