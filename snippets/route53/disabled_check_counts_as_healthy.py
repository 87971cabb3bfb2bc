# /// uradori
# confirmed = "e1a778618f780e1924dcd21ffd54c47cfee08f30890d49812c5a225010afb225"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.Disabled", words = "After you disable a health check, Route 53 considers the status of the health check to always be healthy." },
#   { place = "botocore:route53/HealthCheckConfig.Disabled", words = "If you want to stop routing traffic to a resource, change the value of Inverted." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
# ]
# ///
