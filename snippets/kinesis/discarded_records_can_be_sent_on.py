# /// uradori
# confirmed = "57adc9b499060c2bd4175b5d382ec1c43f89015a076813d16ad5217a35f3f05e"
# backend = "plain"
# kind = "quotation"
# quotes = [
#   { place = "botocore:lambda/CreateEventSourceMapping", words = "OnFailure – Send discarded records to an Amazon SQS queue, Amazon SNS topic, Kafka topic, or Amazon S3 bucket." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
# ]
# limits.ja = "moto は、送り先の設定を保存するだけである。"
# limits.en = "moto only keeps the destination."
# ///
