# /// uradori
# statements = ["sns.std-order"]
# fails_when = ["sns.loses_first_delivery", "sns.alters_messages"]
# holds_when = ["sns.later_messages_overtake", "sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
#   "https://aws.amazon.com/sns/features/",
# ]
# limits.ja = "AWS の標準トピックが順序を保証しないことは出典による。moto の標準トピックは必ず発行順に届けるので、順序の乱れは環境を壊して起こし、受信側が並べ直せることだけを確かめている。"
# limits.en = "That AWS's standard topics do not guarantee order rests on the sources. moto's always keep it, so the disorder comes from a broken world, and only the consumer's part is checked."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="order-events")["TopicArn"]
queue = sqs.create_queue(QueueName="order-history")["QueueUrl"]
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
# ja: 発行側が通し番号を付けておく。
# en: The publisher numbers its messages.
history = ["1 created", "2 paid", "3 packed", "4 shipped", "5 delivered"]
for event in history:
    sns.publish(TopicArn=topic, Message=event)

# ja: 届いた順はあてにせず、番号で並べ直す。
# en: Never mind the order of arrival; sort by that number.
restored = sorted(set(receive_all(queue)))
assert restored == history
print(" -> ".join(restored))
# --8<-- [end:show]
