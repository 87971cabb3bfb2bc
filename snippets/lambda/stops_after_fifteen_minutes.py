# /// uradori
# confirmed = "21125140737b1304e9aa9eb9d92fb252ea0b39ad04f4306ede065cb32162b17b"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/CreateFunction.Timeout", words = "The amount of time (in seconds) that Lambda allows a function to run before stopping it. The default is 3 seconds, and the maximum allowed value is 900 seconds." },
#   { place = "botocore:lambda/CreateFunction.Timeout", words = "For functions using Lambda Managed Instances, asynchronous invocations and event source mapping invocations (except Amazon MQ and Amazon DocumentDB) support a maximum allowed value of 5,400 seconds (90 minutes)." },
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html"]
# ///
