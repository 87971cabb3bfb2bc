# /// uradori
# confirmed = "dd1ed1943956eb4971c170c4cc96e029915acf189c7a568d06ad165c9409591b"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/ResourceRecordSet.HealthCheckId", words = "Route 53 doesn't check the health of the endpoint that is specified in the resource record set, for example, the endpoint specified by the IP address in the Value element. When you add a HealthCheckId element to a resource record set, Route 53 checks the health of the endpoint that you specified in the health check." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html",
# ]
# ///
