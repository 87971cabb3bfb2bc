# /// uradori
# confirmed = "a642e8652e5ff5320899672b2578f8ac39123b781cb9b7765223494687d3b95c"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html"]
# [[quotes]]
# place = "botocore:lambda/CreateFunction.Timeout"
# words = "The amount of time (in seconds) that Lambda allows a function to run before stopping it. The default is 3 seconds, and the maximum allowed value is 900 seconds."
# ///
