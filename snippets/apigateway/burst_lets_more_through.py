# /// uradori
# confirmed = "6a16e69eb7cb61d4da3e8c5590e7689f65967deffb20491eaf52147ea9f1f86a"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:apigateway/CreateUsagePlan.throttle.rateLimit", words = "The API target request rate limit." },
#   { place = "botocore:apigateway/CreateUsagePlan.throttle.burstLimit", words = "This allows more requests through for a period of time than the target rate limit." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/api/API_ThrottleSettings.html",
# ]
# ///
