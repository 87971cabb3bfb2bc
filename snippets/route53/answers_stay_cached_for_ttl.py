# /// uradori
# confirmed = "857c3a8dab4733cf2ec807326f9705cfa526938c16d6db3471b60d6c265329de"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.TTL", words = "If you're associating this resource record set with a health check (if you're adding a HealthCheckId element), we recommend that you specify a TTL of 60 seconds or less so clients respond quickly to changes in health status." },
#   { place = "botocore:route53/ResourceRecordSet.TTL", words = "Amazon Route 53 uses the value of TTL for the alias target." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-failover.html",
# ]
# ///
