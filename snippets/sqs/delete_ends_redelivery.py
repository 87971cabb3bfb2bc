# /// uradori
# statements = ["sqs.poll"]
# fails_when = ["sqs.deletes_ignored", "sqs.messages_never_reappear"]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html",
# ]
# limits.ja = "AWS の標準キューは、まれに削除したメッセージをもう一度届けることがある。"
# limits.en = "On rare occasions a standard queue on AWS returns a message that was deleted."
# ///
import time

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders", Attributes={"VisibilityTimeout": "1"})["QueueUrl"]
for order in ("order-1042", "order-1043"):
    sqs.send_message(QueueUrl=queue, MessageBody=order)


def receive():
    return sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])


received = receive()
assert sorted(message["Body"] for message in received) == ["order-1042", "order-1043"]
for message in received:
    # ja: 処理を終えた注文だけを削除する。
    # en: Only the order that has been dealt with is deleted.
    if message["Body"] == "order-1042":
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])

time.sleep(1.2)
again = [message["Body"] for message in receive()]
assert again == ["order-1043"]
print("delivered again:", *again)
