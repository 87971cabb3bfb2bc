# /// uradori
# confirmed = "3f6726b6ac215579c9635748ee063de267850cae56ed2fd2cacca70950df6b72"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html"]
# [[quotes]]
# place = "botocore:lambda/PutFunctionEventInvokeConfig"
# words = "When an event fails all processing attempts or stays in the asynchronous invocation queue for too long, Lambda discards it."
# ///
