# /// uradori
# confirmed = "2043f444252f7fc78684633891214b4fba46dfcc41b4023224cf154579478eb2"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html"]
# limits.ja = "上限がないことは、動かして確かめられない。"
# limits.en = "That there is no limit cannot be shown by running anything."
# [[quotes]]
# place = "botocore:sqs/ChangeMessageVisibility"
# words = "There is no limit to the number of stored messages."
# ///
