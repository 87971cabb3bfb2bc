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
    return sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=count).get("Messages", [])


def finish(messages):
    handles = [message["ReceiptHandle"] for message in messages]
    done = [{"Id": str(number), "ReceiptHandle": each} for number, each in enumerate(handles)]
    sqs.delete_message_batch(QueueUrl=queue, Entries=done)


send("20.1", "20.4", "20.9")
first = take(2)
# ja: コンシューマーが2件を処理している間にも、新しい値が届く。
# en: New readings come in while the consumer is busy with two.
send("21.3", "21.8")
second = take(2)
finish(first)
last = take(10)

sizes = [len(taken) for taken in (first, second, last)]
assert sizes == [2, 2, 1]
readings = sorted(message["Body"] for message in first + second + last)
assert readings == ["20.1", "20.4", "20.9", "21.3", "21.8"]
print("took", *sizes, "readings at a time, and missed none")
