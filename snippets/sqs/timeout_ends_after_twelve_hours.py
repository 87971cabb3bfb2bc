# /// uradori
# confirmed = "7249851a295e1b5573ddb493bd74749ae5d4e13a6ddb5f80f1a950a8ec968b20"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html"]
# limits.ja = "moto は12時間を受信ではなく送信から数えるので、AWS の言葉で示す。"
# limits.en = "moto counts the 12 hours from the time of sending, so they are shown by AWS's words."
# [[quotes]]
# place = "botocore:sqs/ChangeMessageVisibility"
# words = "The maximum is 12 hours."
# [[quotes]]
# place = "botocore:sqs/ChangeMessageVisibility"
# words = "If you attempt to set the VisibilityTimeout to a value greater than the maximum time left, Amazon SQS returns an error."
# ///
