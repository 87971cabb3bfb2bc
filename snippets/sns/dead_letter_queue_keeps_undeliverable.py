# /// uradori
# confirmed = "f5559fd90d4743f4340c6b6b6c321e56752075852520fd875b46025f7404ea92"
# backend = "plain"
# kind = "quotation"
# statements = ["sns.push-regardless"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html"]
# limits.ja = "moto は、届けられないメッセージをデッドレターキューに移さない。"
# limits.en = "moto moves no undeliverable message to a dead-letter queue."
# [[quotes]]
# place = "botocore:sns/Subscribe.Attributes"
# words = "RedrivePolicy – When specified, sends undeliverable messages to the specified Amazon SQS dead-letter queue. Messages that can't be delivered due to client errors (for example, when the subscribed endpoint is unreachable) or server errors (for example, when the service that powers the subscribed endpoint becomes unavailable) are held in the dead-letter queue for further analysis or reprocessing."
# ///
