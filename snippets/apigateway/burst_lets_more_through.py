# /// uradori
# confirmed = "a2081df782eeca48a59a974a2adaab0262f8045ecd8a66418d56929b6f827128"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:apigateway/CreateUsagePlan.throttle.burstLimit", words = "This allows more requests through for a period of time than the target rate limit." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/api/API_ThrottleSettings.html",
# ]
# ///
