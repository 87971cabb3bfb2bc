# /// uradori
# confirmed = "96538869626db6faefc00e20dae2dae6ef4851a541cacb84e85c3dd7768d470e"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.decouple-apigw"]
# quotes = [
#   { place = "botocore:apigateway", words = "API Gateway allows developers to securely connect mobile and web applications to APIs that run on Lambda, Amazon EC2, or other publicly addressable web services that are hosted outside of Amazon Web Services." },
# ]
# sources = ["https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html"]
# ///
