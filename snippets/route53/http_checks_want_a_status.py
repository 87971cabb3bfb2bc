# /// uradori
# confirmed = "5ee68718abe76d705aa31c700d97b2cedcded6d1948ba0e3d0eb01a2cb3164a3"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "If successful, Route 53 submits an HTTP request and waits for an HTTP status code of 200 or greater and less than 400." },
#   { place = "botocore:route53/HealthCheckConfig.Type", words = "If successful, Route 53 submits an HTTP request and searches the first 5,120 bytes of the response body for the string that you specify in SearchString." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
#   "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-types.html",
# ]
# limits.ja = "引用した文は HTTP についてのもので、HTTPS についても同じことが書かれている。"
# limits.en = "The words quoted are those on HTTP; on HTTPS the text says the same."
# ///
