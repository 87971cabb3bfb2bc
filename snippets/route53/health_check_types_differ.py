# /// uradori
# confirmed = "455f6d5cbb953085b4f3eac3829550c7f929cc6dd5eb2a43738086f004568318"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "CALCULATED: For health checks that monitor the status of other health checks, Route 53 adds up the number of health checks that Route 53 health checkers consider to be healthy and compares that number with the value of HealthThreshold." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "CLOUDWATCH_METRIC: The health check is associated with a CloudWatch alarm. If the state of the alarm is OK, the health check is considered healthy." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-types.html",
# ]
# ///
