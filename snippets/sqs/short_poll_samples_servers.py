# /// uradori
# confirmed = "29394a31157eb503020ef8ba078c4591843e5436bf5dbaadd1dda0e3279d3999"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html"]
# limits.ja = "moto のキューは1つの場所にあり、一部だけに尋ねることがない。"
# limits.en = "A queue of moto's is in one place, and never asked in part."
# [[quotes]]
# place = "botocore:sqs/ReceiveMessage"
# words = "Short poll is the default behavior where a weighted random set of machines is sampled on a ReceiveMessage call."
# [[quotes]]
# place = "botocore:sqs/ReceiveMessage"
# words = "If the number of messages in the queue is extremely small, you might not receive any messages in a particular ReceiveMessage response."
# ///
