# /// uradori
# confirmed = "0aca6fc9e6f3e0c7153b1e4737c4d2d2df59f16d609e3572dd5912b0c8536e08"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.dns"]
# quotes = [
#   { place = "botocore:route53resolver", words = "By default, Resolver answers DNS queries for VPC domain names such as domain names for EC2 instances or Elastic Load Balancing load balancers. Resolver performs recursive lookups against public name servers for all other domain names." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver.html",
# ]
# ///
