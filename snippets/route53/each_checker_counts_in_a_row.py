# /// uradori
# confirmed = "50777607bb5258470e8b6de7b9a67343d6fe6de9cc367075bf846d962a13b524"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.RequestInterval", words = "The number of seconds between the time that Amazon Route 53 gets a response from your endpoint and the time that it sends the next health check request." },
#   { place = "botocore:route53/HealthCheckConfig.FailureThreshold", words = "The number of consecutive health checks that an endpoint must pass or fail for Amazon Route 53 to change the current status of the endpoint from unhealthy to healthy or vice versa." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-determining-health-of-endpoints.html",
# ]
# limits.ja = "開発者ガイドによれば、複数のヘルスチェッカーの判定がさらに集約されて、エンドポイントの状態になる。"
# limits.en = "According to the developer guide, the verdicts of several health checkers are then aggregated into the endpoint's status."
# ///
