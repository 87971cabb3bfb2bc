# /// uradori
# confirmed = "484e399c005d961d5e1ccf2d55a5de3c4df87f1e81a4efc1605b4723429dc776"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.TTL", words = "The resource record cache time to live (TTL), in seconds." },
#   { place = "botocore:route53/ResourceRecordSet.TTL", words = "If you're associating this resource record set with a health check (if you're adding a HealthCheckId element), we recommend that you specify a TTL of 60 seconds or less so clients respond quickly to changes in health status." },
#   { place = "botocore:route53/ResourceRecordSet.TTL", words = "If you're creating or updating an alias resource record set, omit TTL. Amazon Route 53 uses the value of TTL for the alias target." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-failover.html",
# ]
# ///
