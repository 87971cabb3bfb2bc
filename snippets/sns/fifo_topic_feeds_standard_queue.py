# /// uradori
# statements = ["sns.fifo-sqsfifo", "sns.fifo-exactly-once"]
# fails_when = ["sns.fifo_topics_skip_standard_queues", "sns.loses_first_delivery"]
# holds_when = ["sns.later_messages_overtake", "sns.delivers_twice"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html",
# ]
# limits.ja = "moto では FIFO トピックをどのプロトコルでもサブスクライブできてしまうので、標準キューがサブスクライブできることも、その先で順序と1回だけの配信が保証されないことも、AWS の文書による。順序の乱れと重複は環境を壊して起こし、受信側の処理だけを確かめている。"
# limits.en = "moto lets anything subscribe to a FIFO topic, so it rests on AWS's documentation that a standard queue may subscribe, and that neither order nor exactly-once delivery is guaranteed behind it; disorder and duplicates come from broken worlds, and only the consumer's part is checked."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")

# --8<-- [start:show]
topic = sns.create_topic(Name="prices.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = sqs.create_queue(QueueName="price-report")["QueueUrl"]

# --8<-- [end:show]
found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=found["Attributes"]["QueueArn"],
    Attributes={"RawMessageDelivery": "true"},
)


def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


# --8<-- [start:show]
changes = ["1-apple-120", "2-pear-150", "3-apple-110", "4-pear-140"]
for change in changes:
    sns.publish(
        TopicArn=topic, Message=change, MessageGroupId="prices", MessageDeduplicationId=change
    )

# ja: 標準キューから先では、並べ直しも重複の除去も受信側で行う。
# en: Behind a standard queue, sorting and dropping duplicates is up to the consumer.
received = sorted(set(receive_all(queue)))
assert received == changes
print("price changes from a standard queue:", ", ".join(received))
# --8<-- [end:show]
