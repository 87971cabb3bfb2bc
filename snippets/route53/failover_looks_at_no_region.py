# /// uradori
# confirmed = "e87fc8eeddb381605cf0a19baa98104c90dd40cd8660f0ed54c47f3147c47ca9"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.multiregion"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.Region", words = "Latency-based resource record sets only: The Amazon EC2 Region where you created the resource that this resource record set refers to." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html",
# ]
# ///
