# /// uradori
# confirmed = "1616320072549c6d69bd305780da9f285b31c484cae5db17201418a75f8271c3"
# backend = "plain"
# kind = "quotation"
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html",
# ]
# limits.ja = "moto は、削除したメッセージを届けることがない。"
# limits.en = "moto never delivers a message that was deleted."
# [[quotes]]
# place = "botocore:sqs/DeleteMessage"
# words = "For standard queues, it is possible to receive a message even after you delete it. This might happen on rare occasions if one of the servers which stores a copy of the message is unavailable when you send the request to delete the message."
# ///
