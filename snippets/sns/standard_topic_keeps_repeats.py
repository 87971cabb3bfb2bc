# /// uradori
# statements = ["sns.std-dedup"]
# fails_when = ["sns.standard_topics_drop_repeats", "sns.standard_topics_take_ids"]
# holds_when = ["sns.delivers_twice"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
#   "https://aws.amazon.com/sns/features/",
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
# ]
# disagrees.ministack.ja = "MiniStack も2通とも届けるが、MessageDeduplicationId を受け付ける。FIFO トピックだけのパラメータとする AWS の API リファレンスに近いのは moto である。"
# disagrees.ministack.en = "MiniStack delivers both too, but accepts MessageDeduplicationId. moto is closer to AWS, whose API reference gives that parameter to FIFO topics only."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="payments")["TopicArn"]
queue = sqs.create_queue(QueueName="ledger")["QueueUrl"]
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
# ja: 応答が届かなかったと思った発行側が、同じものをもう一度発行する。
# en: The publisher believes that its call got lost and publishes again.
sns.publish(TopicArn=topic, Message="payment-77")
sns.publish(TopicArn=topic, Message="payment-77")

received = receive_all(queue)
assert len(received) >= 2
assert set(received) == {"payment-77"}
print("published twice, and both arrived: payment-77")

try:
    sns.publish(TopicArn=topic, Message="payment-78", MessageDeduplicationId="payment-78")
    refused = False
except sns.exceptions.InvalidParameterException:
    refused = True
assert refused
assert "payment-78" not in receive_all(queue)
print("refused on a standard topic: MessageDeduplicationId")
# --8<-- [end:show]
