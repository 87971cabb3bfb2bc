# /// uradori
# statements = ["sns.std-alo", "sns.std-dedup"]
# fails_when = ["sns.loses_first_delivery", "sns.delivers_to_nobody", "sns.alters_messages"]
# holds_when = ["sns.delivers_twice", "sns.later_messages_overtake"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
#   "https://aws.amazon.com/sns/features/",
# ]
# limits.ja = "AWS の標準トピックの配信が「少なくとも1回」であることは出典による。moto の標準トピックは重複を起こさないので、重複は環境を壊して起こし、受信側が1回ずつ処理できることだけを確かめている。"
# limits.en = "That AWS's standard topics deliver at least once rests on the sources. moto's never duplicate, so the duplicates come from a broken world, and only the consumer's part is checked."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="orders")["TopicArn"]
queue = sqs.create_queue(QueueName="shipping")["QueueUrl"]
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
orders = ["order-1", "order-2", "order-3", "order-4"]
for order in orders:
    sns.publish(TopicArn=topic, Message=order)

shipped = []
for order in receive_all(queue):
    # ja: 発送済みの注文がもう一度届いても、発送は繰り返さない。
    # en: An order that comes again is not shipped again.
    if order not in shipped:
        shipped.append(order)

assert sorted(shipped) == orders
print("shipped once each:", ", ".join(sorted(shipped)))
# --8<-- [end:show]
