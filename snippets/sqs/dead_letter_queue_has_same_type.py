# /// uradori
# confirmed = "b357940ba77214ed372335eb367363e2c09ce02d5b3a81bc78c83a7a6521df2d"
# backend = "plain"
# kind = "quotation"
# sources = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html"]
# limits.ja = "moto が拒むのは、FIFO キューに標準のデッドレターキューを付けるときだけである。"
# limits.en = "moto refuses only a standard dead-letter queue for a FIFO queue."
# [[quotes]]
# place = "botocore:sqs/CreateQueue.Attributes"
# words = "The dead-letter queue of a FIFO queue must also be a FIFO queue. Similarly, the dead-letter queue of a standard queue must also be a standard queue."
# ///
