# /// uradori
# confirmed = "ab67c340858b5286067ca0fcdddbaae069f9287d22e91adae5a371b5d9c74153"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.receive_ignores_the_limit",
#   "sqs_from_the_second.calls_bring_one_too_many",
#   "sqs.unreturned_messages_dropped",
#   "sqs.arrivals_during_processing_lost",
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.messages_never_expire",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# limits.ja = "4日間は moto の時計を進めて過ごしている。"
# limits.en = "The four days pass by moving moto's clock."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="sensor-readings")["QueueUrl"]


def send(first, *others):
    sqs.send_message(QueueUrl=queue, MessageBody=first)
    batch = [{"Id": str(number), "MessageBody": each} for number, each in enumerate(others)]
    sqs.send_message_batch(QueueUrl=queue, Entries=batch)


def take(most, **wait):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=most, **wait)
    messages = response.get("Messages", [])
    assert len(messages) <= most  # shows: asked
    return {message["Body"]: message for message in messages}


with clock() as time:
    early, late = ["20.1", "20.4", "20.9", "21.0"], ["21.3", "21.8", "22.1"]
    send(*early)
    busy_with = take(2)

    # ja: コンシューマーが処理している間にも、新しい値が届く。
    # en: New readings come in while the consumer is busy.
    send(*late)
    handles = [message["ReceiptHandle"] for message in busy_with.values()]
    done = [{"Id": str(number), "ReceiptHandle": each} for number, each in enumerate(handles)]
    sqs.delete_message_batch(QueueUrl=queue, Entries=done)

    time.until(60)
    later = {*take(1), *take(1, WaitTimeSeconds=20), *take(10), *take(10)}
    assert set(early) - {*busy_with} <= later  # shows: rest
    assert set(late) <= later  # shows: meantime

    # ja: 削除しないでおくと、4日の保持期間が終わるまで、また受け取れる。
    # en: Left undeleted, they can be received again until the retention of four days is over.
    for hours in (*range(4, 96, 4), 95.9):
        time.until(timedelta(hours=hours))
        assert {*take(10), *take(10)} == later  # shows: period
    time.until(timedelta(days=4, minutes=1))
    assert {*take(10), *take(10), *take(10)} == set()  # shows: period

print("took", len(busy_with), "readings, then", len(later), "more")
