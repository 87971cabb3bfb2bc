# /// uradori
# confirmed = "15e2090ff0f57f19c6a9211090384caecba92712c8c92de2e878acf87aad0bdc"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
# ]
# limits.ja = "moto は ReportBatchItemFailures を保存するだけで、それに従わない。"
# limits.en = "moto keeps ReportBatchItemFailures and does not act upon it."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"
# words = "When your Lambda function encounters an error while processing a batch, all messages in that batch become visible in the queue again by default, including messages that Lambda processed successfully."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"
# words = "To avoid reprocessing successfully processed messages in a failed batch, you can configure your event source mapping to make only the failed messages visible again. This is called a partial batch response."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"
# words = "To turn on partial batch responses, specify ReportBatchItemFailures for the FunctionResponseTypes action when configuring your event source mapping."
# read = 2026-11-29
# [[quotes]]
# place = "botocore:lambda/CreateEventSourceMapping.BatchSize"
# words = "Amazon Simple Queue Service – Default 10."
# ///
