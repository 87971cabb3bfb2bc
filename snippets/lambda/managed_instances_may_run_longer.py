# /// uradori
# confirmed = "e2d4c1712757e416a6ac2fdbb5dc8bd442f8bdbab04bb0333ced85d09d0eaa18"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html"]
# [[quotes]]
# place = "botocore:lambda/CreateFunction.Timeout"
# words = "For functions using Lambda Managed Instances, asynchronous invocations and event source mapping invocations (except Amazon MQ and Amazon DocumentDB) support a maximum allowed value of 5,400 seconds (90 minutes)."
# ///
