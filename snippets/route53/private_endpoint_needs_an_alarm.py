# /// uradori
# confirmed = "928fe06a5bcd400906dd4884117c0a44c3e45558b6ee47eeef8d928d514a5a90"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/CreateHealthCheck", words = "To check the health of an endpoint within a VPC by IP address, you must assign a public IP address to the instance in the VPC." },
#   { place = "botocore:route53/CreateHealthCheck", words = "You can create a CloudWatch metric, associate an alarm with the metric, and then create a health check that is based on the state of the alarm." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHealthCheck.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-private-hosted-zones.html",
# ]
# ///
