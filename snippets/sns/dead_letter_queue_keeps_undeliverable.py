# /// uradori
# confirmed = "fb7bac43ea9b109d01359ecc536e513c82f9d51a8a5b5e638c54102b491cef29"
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
