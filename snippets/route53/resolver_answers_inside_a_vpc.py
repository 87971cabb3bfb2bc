# /// uradori
# confirmed = "232d6b0a53873b5d25dcf85ee63c7ed70510f75dd83e817d0a8f9eec3d11ce8d"
# backend = "plain"
# kind = "quotation"
# was = ["route53/answers_for_its_own_zones"]
# statements = ["r53.dns"]
# quotes = [
#   { place = "botocore:route53resolver", words = "By default, Resolver answers DNS queries for VPC domain names such as domain names for EC2 instances or Elastic Load Balancing load balancers. Resolver performs recursive lookups against public name servers for all other domain names." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver.html",
# ]
# ///
