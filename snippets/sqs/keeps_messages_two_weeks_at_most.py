# /// uradori
# confirmed = "5ffb10012b0cc9101c8f1c210a7be3465c2fe7779ad91f54aa44762088a39eaf"
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
