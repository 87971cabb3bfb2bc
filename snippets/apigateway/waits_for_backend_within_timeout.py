# /// uradori
# confirmed = "a7837f7c532da94b224d1440584a5515f4efa79a02494a14acc97365aaf6e86c"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.decouple-apigw"]
# quotes = [
#   { place = "botocore:apigateway/PutIntegration.timeoutInMillis", words = "The default value is 29,000 milliseconds or 29 seconds. You can increase the default value to longer than 29 seconds for Regional or private APIs only." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html",
#   "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html",
# ]
# ///
