# /// uradori
# confirmed = "8a5752dacf3bc092689bec512fa8dd26c25908883c84d92b2d7c23a518a08599"
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
