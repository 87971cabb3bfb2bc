# /// uradori
# confirmed = "9ddae22e4c4010c0b8d8b2633f3065fabfd9957b560fd343a043cfd7aa347bd4"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.deletes_ignored",
#   "sqs_redelivery.deleted_messages_return_after_an_hour",
#   "sqs.messages_never_reappear",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html",
# ]
# limits.ja = "4日間は moto の時計を進めて過ごしている。AWS の標準キューは、まれに削除したメッセージをもう一度届けることがある。"
# limits.en = "The four days pass by moving moto's clock. On rare occasions a standard queue on AWS returns a message that was deleted."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]


def receive():
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return {message["Body"]: message for message in response.get("Messages", [])}


with clock() as time:
    for order in ("order-1042", "order-1043", "order-1044"):
        sqs.send_message(QueueUrl=queue, MessageBody=order)
    # ja: 3件とも受信するが、1044 は処理が終わらず、削除されない。
    # en: All three are received, but 1044 is never finished, and so not deleted.
    received = receive()
    one, other = (received[order]["ReceiptHandle"] for order in ("order-1042", "order-1043"))
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=one)
    entries = [{"Id": "0", "ReceiptHandle": other}]
    sqs.delete_message_batch(QueueUrl=queue, Entries=entries)
    deleted = {"order-1042", "order-1043"}

    time.until(30.1)
    first = set(receive())
    assert not deleted & first  # shows: timeout

    # ja: 4日の保持期間が終わるまで、届くのは 1044 だけである。
    # en: Until the retention period of four days is over, only 1044 is delivered.
    later = []
    for hours in (1, 24, 95):
        time.until(timedelta(hours=hours))
        later.append(set(receive()))
    assert not deleted & set.union(*later)  # shows: deleted
    assert "order-1044" in set.intersection(first, *later)  # shows: undeleted

print("delivered again:", *first)
