# /// uradori
# confirmed = "7f1576a0215085ce43d9f65d955a9ae769ca60a5053bbfd8aab653567329e351"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-name"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Failover", words = "For one resource record set, you specify PRIMARY as the value for Failover; for the other resource record set, you specify SECONDARY." },
#   { place = "botocore:route53/ResourceRecordSet.SetIdentifier", words = "Resource record sets that have a routing policy other than simple: An identifier that differentiates among multiple resource record sets that have the same combination of name and type, such as multiple weighted resource record sets named acme.example.com that have a type of A. In a group of resource record sets that have the same name and type, the value of SetIdentifier must be unique for each resource record set." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html",
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
# ]
# ///
