# /// uradori
# confirmed = "910588b13549c73116c568c94f6e7aab1d60900955c11b2212198c331adb506b"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/CreateHealthCheck", words = "Route 53 health checkers are outside the VPC. To check the health of an endpoint within a VPC by IP address, you must assign a public IP address to the instance in the VPC." },
#   { place = "botocore:route53/HealthCheckConfig.IPAddress", words = "Constraints: Route 53 can't check the health of endpoints for which the IP address is in local, private, non-routable, or multicast ranges." },
#   { place = "botocore:route53/CreateHealthCheck", words = "You can create a CloudWatch metric, associate an alarm with the metric, and then create a health check that is based on the state of the alarm." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHealthCheck.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-private-hosted-zones.html",
# ]
# ///
