# /// uradori
# confirmed = "93087381b1c13f55abcbaf0ff4f5d8ee6ea33f5c0641aef75c28ef44f8279864"
# backend = "plain"
# kind = "quotation"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# limits.ja = "moto は、メッセージを削除すると重複排除 ID も忘れ、`DeduplicationScope` を見ない。"
# limits.en = "With a deleted message, moto forgets its deduplication id, and it pays no heed to `DeduplicationScope`."
# [[quotes]]
# place = "botocore:sqs/SendMessage.MessageDeduplicationId"
# words = "Amazon SQS continues to keep track of the message deduplication ID even after the message is received and deleted."
# [[quotes]]
# place = "botocore:sqs/CreateQueue.Attributes"
# words = "DeduplicationScope – Specifies whether message deduplication occurs at the message group or queue level."
# ///
