# /// uradori
# confirmed = "3878395b3f5c121eb1cdbebc513fa9c5a024a809a73684c6ad21cf78fa970f38"
# backend = "plain"
# kind = "source"
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"]
# limits.ja = "moto は ReportBatchItemFailures を保存するだけで、それに従わない。"
# limits.en = "moto keeps ReportBatchItemFailures and does not act upon it."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"
# words = "To avoid reprocessing successfully processed messages in a failed batch, you can configure your event source mapping to make only the failed messages visible again."
# read = 2026-11-29
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"
# words = "To turn on partial batch responses, specify ReportBatchItemFailures for the FunctionResponseTypes action when configuring your event source mapping."
# read = 2026-11-29
# ///
