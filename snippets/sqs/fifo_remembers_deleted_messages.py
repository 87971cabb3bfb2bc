# /// uradori
# confirmed = "0cf239de301a1532b7448f80bc71fdf4f74fbfc10b7c2e2605256a0b11c6630d"
# backend = "plain"
# kind = "quotation"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html",
# ]
# limits.ja = "moto は、メッセージを削除すると重複排除 ID も忘れ、DeduplicationScope を見ない。"
# limits.en = "With a deleted message, moto forgets its deduplication id, and it pays no heed to DeduplicationScope."
# [[quotes]]
# place = "botocore:sqs/SendMessage.MessageDeduplicationId"
# words = "Amazon SQS continues to keep track of the message deduplication ID even after the message is received and deleted."
# [[quotes]]
# place = "botocore:sqs/CreateQueue.Attributes"
# words = "DeduplicationScope – Specifies whether message deduplication occurs at the message group or queue level."
# ///
