# /// uradori
# confirmed = "16066110305a42c71b5f796ec1f83f74e797373d5d216abe4ab1bf0c54fbb582"
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
