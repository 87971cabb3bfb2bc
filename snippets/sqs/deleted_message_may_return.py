# /// uradori
# confirmed = "a621b531aa145261b3e8e32e1d6f3060b56bdd838979b9a8c5c24fbcc2d4162b"
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
