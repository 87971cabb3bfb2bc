# /// uradori
# confirmed = "827defe77a7328f84628eb69c78b78054fa61fe9f2850e4fafbb46182b3ac685"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html"]
# [[quotes]]
# place = "botocore:lambda/PutFunctionEventInvokeConfig"
# words = "When an event fails all processing attempts or stays in the asynchronous invocation queue for too long, Lambda discards it."
# ///
