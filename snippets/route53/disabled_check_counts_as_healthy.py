# /// uradori
# confirmed = "f8a942577ebfc73e301481c1433b78d761033509d241f7dab2873e17fc12044c"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.Disabled", words = "After you disable a health check, Route 53 considers the status of the health check to always be healthy. If you configured DNS failover, Route 53 continues to route traffic to the corresponding resources." },
#   { place = "botocore:route53/HealthCheckConfig.Disabled", words = "If you want to stop routing traffic to a resource, change the value of Inverted." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
# ]
# ///
