# /// uradori
# confirmed = "0ba5d96f6f060b4d38c310afc2252e13d1c65228deeafc6ee8e18ad2fbcc6c7c"
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
