# /// uradori
# confirmed = "35ff3cc0ef608fe59bf068f44ad8763f6badad247182225439e5d3412b16c8c2"
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
