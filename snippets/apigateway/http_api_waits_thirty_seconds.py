# /// uradori
# confirmed = "ea3b1238d3d5dfa3a9a673babff575ab71a398144a93e2e0e49446f722f3a58d"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.decouple-apigw"]
# quotes = [
#   { place = "botocore:apigatewayv2/CreateIntegration.TimeoutInMillis", words = "Custom timeout between 50 and 29,000 milliseconds for WebSocket APIs and between 50 and 30,000 milliseconds for HTTP APIs. The default timeout is 29 seconds for WebSocket APIs and 30 seconds for HTTP APIs." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
# ]
# ///
