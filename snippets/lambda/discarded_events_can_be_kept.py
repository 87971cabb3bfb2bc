# /// uradori
# confirmed = "aa2ed2eef9363efa9e0bc942cc15f5e1a3c013a19c6a85f35986f5db8f914e8a"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html"]
# [[quotes]]
# place = "botocore:lambda/PutFunctionEventInvokeConfig"
# words = "To retain discarded events, configure a dead-letter queue with UpdateFunctionConfiguration. To send an invocation record to a queue, topic, S3 bucket, function, or event bus, specify a destination."
# ///
