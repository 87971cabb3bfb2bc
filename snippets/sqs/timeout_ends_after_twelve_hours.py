# /// uradori
# confirmed = "12017f725cff97efa02b9415d57b44611fb6787e07c7bc62ffdf9a06891f4fbd"
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
