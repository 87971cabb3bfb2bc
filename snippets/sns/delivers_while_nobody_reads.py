# /// uradori
# statements = ["sns.push-regardless"]
# fails_when = ["sns.waits_for_idle_consumers", "sns.delivers_to_first_subscriber", "sns.delivers_only_when_asked", "sqs.only_latest_kept"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html"]
# limits.ja = "待てるのはキューの保持期間（既定は4日間）までで、その先はこの検証コードでは確かめていない。"
# limits.en = "Messages wait only for the queue's retention period (four days by default); the check does not look past that."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="orders")["TopicArn"]


def subscribe(name):
    queue = sqs.create_queue(QueueName=name)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    sns.subscribe(
        TopicArn=topic,
        Protocol="sqs",
        Endpoint=found["Attributes"]["QueueArn"],
        Attributes={"RawMessageDelivery": "true"},
    )
    return queue


# --8<-- [start:show]
def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


analytics = subscribe("analytics")
billing = subscribe("billing")

for order in ["order-1", "order-2", "order-3"]:
    sns.publish(TopicArn=topic, Message=order)
    # ja: 読んでいるのは billing だけで、analytics のコンシューマーは止まっている。
    # en: Only billing keeps reading; the consumer of analytics is down.
    assert set(receive_all(billing)) == {order}
    print("billing:", order)

found = sqs.get_queue_attributes(QueueUrl=analytics, AttributeNames=["ApproximateNumberOfMessages"])
assert int(found.get("Attributes", {}).get("ApproximateNumberOfMessages", 0)) >= 3
waiting = sorted(set(receive_all(analytics)))
assert waiting == ["order-1", "order-2", "order-3"]
print("analytics, back up:", ", ".join(waiting))
# --8<-- [end:show]
