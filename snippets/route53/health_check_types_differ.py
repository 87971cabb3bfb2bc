# /// uradori
# confirmed = "d09dc3ec649e198477694c76e024392e8e5cc1045aeac4413322665c96488943"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "CALCULATED: For health checks that monitor the status of other health checks, Route 53 adds up the number of health checks that Route 53 health checkers consider to be healthy and compares that number with the value of HealthThreshold." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "If the state of the alarm is OK, the health check is considered healthy." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-types.html",
# ]
# ///
