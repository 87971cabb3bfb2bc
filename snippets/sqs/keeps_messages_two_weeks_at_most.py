# /// uradori
# confirmed = "6cd77b557779857ff99e4f9cf0d97181e05ee1002cb40090897c6bdec4e77626"
# backend = "plain"
# kind = "quotation"
# statements = ["sqs.poll"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# limits.ja = "moto は範囲の外の値も受け付けるので、範囲は AWS の言葉で示す。"
# limits.en = "moto accepts values beyond this range, so the range is shown by AWS's words."
# [[quotes]]
# place = "botocore:sqs/CreateQueue.Attributes"
# words = "MessageRetentionPeriod – The length of time, in seconds, for which Amazon SQS retains a message. Valid values: An integer from 60 seconds (1 minute) to 1,209,600 seconds (14 days)."
# ///
