# /// uradori
# confirmed = "c1b370c7d4afdbe63f80f175e5dfd6cff1664989cfb55a30663b75ccf879e2eb"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.decouple-apigw"]
# quotes = [
#   { place = "botocore:apigateway/PutIntegration.timeoutInMillis", words = "The default value is 29,000 milliseconds or 29 seconds. You can increase the default value to longer than 29 seconds for Regional or private APIs only." },
#   { place = "botocore:apigatewayv2/CreateIntegration.TimeoutInMillis", words = "Custom timeout between 50 and 29,000 milliseconds for WebSocket APIs and between 50 and 30,000 milliseconds for HTTP APIs. The default timeout is 29 seconds for WebSocket APIs and 30 seconds for HTTP APIs." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
# ]
# ///
