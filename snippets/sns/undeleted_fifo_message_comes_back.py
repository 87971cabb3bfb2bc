# /// uradori
# statements = ["sns.fifo-exactly-once"]
# fails_when = ["sqs.messages_never_reappear", "sqs.receive_deletes", "sqs.deletes_ignored", "sns.delivers_to_nobody"]
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
for account, payment in [("account-7", "pay 500"), ("account-8", "pay 300")]:
    sns.publish(
        TopicArn=topic,
        Message=payment,
        MessageGroupId=account,
        MessageDeduplicationId=payment,
    )


def receive():
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return sorted(response.get("Messages", []), key=lambda message: message["Body"])


received = receive()
assert [message["Body"] for message in received] == ["pay 300", "pay 500"]
print("received:", ", ".join(message["Body"] for message in received))

# ja: 500円のほうだけを削除し、300円のほうは処理に手間取るうちに可視性タイムアウトが過ぎる。
# en: The 500 are booked and deleted; work on the 300 drags on past the visibility timeout.
sqs.delete_message(QueueUrl=queue, ReceiptHandle=received[1]["ReceiptHandle"])
time.sleep(1.2)

again = receive()
assert [message["Body"] for message in again] == ["pay 300"]
assert again[0].get("MessageId") == received[0].get("MessageId")
print("received again:", again[0]["Body"])
# --8<-- [end:show]
