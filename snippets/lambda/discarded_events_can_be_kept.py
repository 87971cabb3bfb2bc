# /// uradori
# confirmed = "736bc962c6a23399a371520fb5857c6e5893a696cf1ea69141b272a333284cce"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/PutFunctionEventInvokeConfig", words = "To retain discarded events, configure a dead-letter queue with UpdateFunctionConfiguration. To send an invocation record to a queue, topic, S3 bucket, function, or event bus, specify a destination." },
#   { place = "botocore:lambda/PutFunctionEventInvokeConfig", words = "You can configure separate destinations for successful invocations (on-success) and events that fail all processing attempts (on-failure)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html",
# ]
# ///
