# /// uradori
# confirmed = "4646a09d613f4b794daf76b61354dd5391734612d2c150ea1ad43751b708ca51"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.GeoLocation", words = "If you create separate resource record sets for overlapping geographic regions (for example, one resource record set for a continent and one for a country on the same continent), priority goes to the smallest geographic region." },
#   { place = "botocore:route53/ResourceRecordSet.GeoLocation", words = "If you don't create a * resource record set, Route 53 returns a \"no answer\" response for queries from those locations." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-geo.html",
# ]
# ///
