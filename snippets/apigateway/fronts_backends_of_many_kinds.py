# /// uradori
# confirmed = "1bb0da37833ba378efc042fcecf5fe492bd58d7f056387e6eed7995a5c7c8b21"
# backend = "plain"
# kind = "quotation"
# statements = ["quick.decouple-apigw"]
# quotes = [
#   { place = "botocore:apigateway", words = "API Gateway allows developers to securely connect mobile and web applications to APIs that run on Lambda, Amazon EC2, or other publicly addressable web services that are hosted outside of Amazon Web Services." },
# ]
# sources = ["https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html"]
# ///
