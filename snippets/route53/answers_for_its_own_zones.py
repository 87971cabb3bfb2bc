# /// uradori
# confirmed = "f48372865a4db6a473467e96f14a00d36fde49f09672f30546274a390ec7d692"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.dns"]
# quotes = [
#   { place = "botocore:route53/ChangeResourceRecordSets", words = "Creates, changes, or deletes a resource record set, which contains authoritative DNS information for a specified domain name or subdomain name." },
#   { place = "botocore:route53resolver", words = "When you create a VPC using Amazon VPC, you automatically get DNS resolution within the VPC from Route 53 Resolver." },
#   { place = "botocore:route53resolver", words = "By default, Resolver answers DNS queries for VPC domain names such as domain names for EC2 instances or Elastic Load Balancing load balancers. Resolver performs recursive lookups against public name servers for all other domain names." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver.html",
# ]
# ///
