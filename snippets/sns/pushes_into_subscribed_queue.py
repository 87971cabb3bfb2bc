# /// uradori
# statements = ["sns.push"]
# fails_when = ["sns.delivers_only_when_asked", "sns.delivers_to_nobody", "sns.alters_messages"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
# ]
# limits.ja = "moto は publish の呼び出しの中で配信を終えるが、AWS では配信までにわずかな時間がかかる。"
# limits.en = "moto delivers within the Publish call; on AWS delivery takes a moment."
# ///
# --8<-- [start:show]
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

sns.publish(TopicArn=topic, Message="order-1042")

# ja: まだ誰も ReceiveMessage を呼んでいない。
# en: Nobody has called ReceiveMessage yet.
found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["ApproximateNumberOfMessages"])
depth = found.get("Attributes", {}).get("ApproximateNumberOfMessages")
assert depth is not None
assert int(depth) >= 1
print("in the queue before anybody asks:", depth)

messages = sqs.receive_message(QueueUrl=queue).get("Messages", [])
assert [message["Body"] for message in messages] == ["order-1042"]
print("received:", messages[0]["Body"])
# --8<-- [end:show]
