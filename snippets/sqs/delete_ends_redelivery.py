# /// uradori
# confirmed = "0bdd02833360c7fa13986dd2c63d8a9585601f250d910bea481d10411bd40ab1"
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
    for number in range(1042, 1048):
        sqs.send_message(QueueUrl=queue, MessageBody=f"order-{number}")
    # ja: 6件とも受信するが、1046 と 1047 は処理が終わらず、削除されない。
    # en: All six are received, but 1046 and 1047 are never finished, and so not deleted.
    received = receive()
    deleted, undeleted = set(sorted(received)[:4]), {"order-1046", "order-1047"}
    one, other, *rest = (received[order]["ReceiptHandle"] for order in sorted(deleted))
    for handle in (one, other):
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
    entries = [{"Id": str(number), "ReceiptHandle": each} for number, each in enumerate(rest)]
    sqs.delete_message_batch(QueueUrl=queue, Entries=entries)

    time.until(30.1)
    first = set(receive())
    assert not deleted & first  # shows: timeout

    # ja: 4日の保持期間が終わるまで、届くのは 1046 と 1047 だけである。
    # en: Until the retention period of four days is over, only 1046 and 1047 are delivered.
    later = []
    for hours in range(4, 96, 4):
        time.until(timedelta(hours=hours))
        later.append(set(receive()))
    assert not deleted & set.union(*later)  # shows: deleted
    assert undeleted <= set.intersection(first, *later)  # shows: undeleted

print("delivered again:", *sorted(first))
