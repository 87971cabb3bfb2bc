# /// uradori
# confirmed = "de3846a3dfcf97ea78ccedf57655ce8ee682258c445c5d810f998209dd884446"
# backend = "plain"
# kind = "quotation"
# statements = ["r53.failover-secondary"]
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "HTTP: Route 53 tries to establish a TCP connection. If successful, Route 53 submits an HTTP request and waits for an HTTP status code of 200 or greater and less than 400." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "HTTPS: Route 53 tries to establish a TCP connection. If successful, Route 53 submits an HTTPS request and waits for an HTTP status code of 200 or greater and less than 400." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "HTTP_STR_MATCH: Route 53 tries to establish a TCP connection. If successful, Route 53 submits an HTTP request and searches the first 5,120 bytes of the response body for the string that you specify in SearchString." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "HTTPS_STR_MATCH: Route 53 tries to establish a TCP connection. If successful, Route 53 submits an HTTPS request and searches the first 5,120 bytes of the response body for the string that you specify in SearchString." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "TCP: Route 53 tries to establish a TCP connection." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "CALCULATED: For health checks that monitor the status of other health checks, Route 53 adds up the number of health checks that Route 53 health checkers consider to be healthy and compares that number with the value of HealthThreshold." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "CLOUDWATCH_METRIC: The health check is associated with a CloudWatch alarm. If the state of the alarm is OK, the health check is considered healthy." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "RECOVERY_CONTROL: The health check is associated with a Route53 Application Recovery Controller routing control. If the routing control state is ON, the health check is considered healthy." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-types.html",
# ]
# ///
