# /// uradori
# statements = ["sns.notify"]
# fails_when = ["sns.replays_the_past", "sns.unsubscribe_is_ignored", "sns.delivers_to_first_subscriber"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html"]
# limits.ja = "FIFO トピックでアーカイブを有効にしていれば、後から加わったサブスクライバーも過去のメッセージを再生できる。"
# limits.en = "On a FIFO topic with an archive, a new subscriber can ask for earlier messages to be replayed."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="releases")["TopicArn"]


def subscribe(name):
    queue = sqs.create_queue(QueueName=name)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    subscription = sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=found["Attributes"]["QueueArn"],
        Attributes={"RawMessageDelivery": "true"},
    )
    return queue, subscription["SubscriptionArn"]


def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


# --8<-- [start:show]
alice, alice_subscription = subscribe("alice")
sns.publish(TopicArn=topic, Message="release 1")

bob, _ = subscribe("bob")
sns.publish(TopicArn=topic, Message="release 2")

sns.unsubscribe(SubscriptionArn=alice_subscription)
sns.publish(TopicArn=topic, Message="release 3")

for name, queue, expected in [
    ("alice", alice, ["release 1", "release 2"]),
    ("bob", bob, ["release 2", "release 3"]),
]:
    assert sorted(set(receive_all(queue))) == expected
    print(f"{name}: {', '.join(expected)}")
# --8<-- [end:show]
