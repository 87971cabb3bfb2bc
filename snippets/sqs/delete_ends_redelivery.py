# /// uradori
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
# ///
import boto3
from clocks import clock

HOUR, DAYS = 60 * 60, 24 * 60 * 60
sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]


def receive():
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return {message["Body"]: message["ReceiptHandle"] for message in response.get("Messages", [])}


with clock() as time:
    for order in ("order-1042", "order-1043"):
        sqs.send_message(QueueUrl=queue, MessageBody=order)
    # ja: 2件とも受信するが、削除するのは処理を終えた片方だけである。
    # en: Both are received; only the one that has been dealt with is deleted.
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=receive()["order-1042"])

    time.until(30.1)
    again = receive()
    assert "order-1042" not in again  # shows: timeout
    assert "order-1043" in again  # shows: undeleted

    # ja: 保持期間の4日が終わる直前まで、削除したメッセージは現れない。
    # en: Until just before the retention period of four days is over, the deleted one stays away.
    for moment in (60.2, HOUR, DAYS, 4 * DAYS - 1):
        time.until(moment)
        assert "order-1042" not in receive()  # shows: deleted

print("delivered again:", *again)
