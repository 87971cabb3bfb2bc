# /// uradori
# confirmed = "aed6ebe220b52c2d89a7bb34fa570c31afa7393cd22a7acd8ec55b18d70db85a"
# backend = "plain"
# kind = "source"
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
# ]
# limits.ja = "読んだのは、保存された写しである。"
# limits.en = "What was read is a stored copy."
# [[quotes]]
# place = "botocore:lambda/CreateEventSourceMapping.BatchSize"
# words = "Amazon Simple Queue Service – Default 10."
# [[quotes]]
# place = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html"
# words = "When your Lambda function encounters an error while processing a batch, all messages in that batch become visible in the queue again by default, including messages that Lambda processed successfully."
# read = 2026-11-29
# ///
