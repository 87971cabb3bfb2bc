# /// uradori
# confirmed = "619a318dfc947b6749aae6b261dbb49014b0825f79b61c75af22ec79e1da1080"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:route53/GeoProximityLocation.Bias", words = "To expand the size of the geographic region from which Route 53 routes traffic to a resource, specify a positive integer from 1 to 99 for the bias." },
#   { place = "botocore:route53/GeoProximityLocation.Bias", words = "To shrink the size of the geographic region from which Route 53 routes traffic to a resource, specify a negative bias of -1 to -99." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoProximityLocation.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-geoproximity.html",
# ]
# ///
