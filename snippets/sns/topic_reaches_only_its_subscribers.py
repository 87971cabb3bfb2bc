# /// uradori
# statements = ["sns.topic-unit"]
# fails_when = ["sns.topics_are_ignored", "sns.delivers_to_nobody", "sns.alters_messages"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-create-topic.html",
# ]
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")


def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


# --8<-- [start:show]
def new_topic_with_queue(name):
    topic = sns.create_topic(Name=name)["TopicArn"]
    queue = sqs.create_queue(QueueName=f"{name}-queue")["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=found["Attributes"]["QueueArn"],
        Attributes={"RawMessageDelivery": "true"},
    )
    return topic, queue


orders, orders_queue = new_topic_with_queue("orders")
payments, payments_queue = new_topic_with_queue("payments")

# ja: 宛先に書くのはトピックだけで、受け取る相手は書かない。
# en: The publisher names a topic, never the receivers.
sns.publish(TopicArn=orders, Message="order-1042")
sns.publish(TopicArn=payments, Message="payment-77")

for queue, expected in [(orders_queue, "order-1042"), (payments_queue, "payment-77")]:
    assert set(receive_all(queue)) == {expected}
    print(f"{queue.rsplit('/')[-1]}: {expected}")
# --8<-- [end:show]
