# /// uradori
# statements = ["sns.fifo-exactly-once"]
# fails_when = ["sqs.messages_never_reappear", "sqs.receive_deletes", "sns.delivers_to_nobody"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# ///
import time

import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
# --8<-- [start:show]
queue = sqs.create_queue(
    QueueName="ledger.fifo", Attributes={"FifoQueue": "true", "VisibilityTimeout": "1"}
)["QueueUrl"]

# --8<-- [end:show]
found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=found["Attributes"]["QueueArn"],
    Attributes={"RawMessageDelivery": "true"},
)

# --8<-- [start:show]
sns.publish(
    TopicArn=topic, Message="pay 500", MessageGroupId="account-7", MessageDeduplicationId="77"
)

first = sqs.receive_message(QueueUrl=queue).get("Messages", [])
assert [message["Body"] for message in first] == ["pay 500"]
print("received:", first[0]["Body"])

# ja: 処理に手間取り、削除しないまま可視性タイムアウトが過ぎる。
# en: the work drags on past the visibility timeout, and nothing is deleted
time.sleep(1)

again = sqs.receive_message(QueueUrl=queue).get("Messages", [])
assert [message["Body"] for message in again] == ["pay 500"]
assert again[0].get("MessageId") == first[0].get("MessageId")
print("received again:", again[0]["Body"])
# --8<-- [end:show]
