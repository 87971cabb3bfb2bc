# /// uradori
# statements = ["sqs.poll"]
# fails_when = ["sqs.unreturned_messages_dropped", "sqs.only_latest_kept"]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# ///
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="sensor-readings")["QueueUrl"]


def send(*readings):
    for reading in readings:
        sqs.send_message(QueueUrl=queue, MessageBody=reading)


def take(count):
    messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=count).get("Messages", [])
    for message in messages:
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return [message["Body"] for message in messages]


send("20.1", "20.4", "20.9")
now = take(2)
# ja: コンシューマーがほかの仕事をしている間にも、新しい値が届く。
# en: New readings come in while the consumer is busy with something else.
send("21.3", "21.8")
later = take(10)

assert (len(now), len(later)) == (2, 3)
assert sorted(now + later) == ["20.1", "20.4", "20.9", "21.3", "21.8"]
print(f"took {len(now)} at first and the other {len(later)} later")
