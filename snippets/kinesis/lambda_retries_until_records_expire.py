# /// uradori
# confirmed = "830dcfe96a36f8ad07d4502463251db16652fe8dfc26a009b36bb4da92c05692"
# backend = "plain"
# kind = "quotation"
# statements = ["kds.consumers"]
# quotes = [
#   { place = "botocore:lambda/CreateEventSourceMappingRequest.MaximumRetryAttempts", words = "The default value is infinite (-1). When set to infinite (-1), failed records are retried until the record expires." },
#   { place = "botocore:lambda/CreateEventSourceMapping", words = "OnFailure – Send discarded records to an Amazon SQS queue, Amazon SNS topic, Kafka topic, or Amazon S3 bucket." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
# ]
# ///
