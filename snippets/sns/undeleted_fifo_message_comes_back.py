# /// uradori
# confirmed = "22784c16ac4a2037e5b274437362b31fa35f7774256a19ce2b8f460ff7e66d52"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sqs.messages_never_reappear",
#   "sqs.deletes_ignored",
#   "sqs_variants.deletes_after_redelivery_are_ignored",
#   "sqs.visibility_timeout_is_halved",
# ]
# account.ja = "FIFO トピックから届いた4件のうち2件だけを削除し、可視性タイムアウトが過ぎる前と後に何が受信できるかを見た。また届いた1件は、そこで削除した。"
# account.en = "Of four messages from a FIFO topic two were deleted, and it was watched what could be received before and after the visibility timeout. One that came back was deleted then."
# limits.ja = "30秒は moto の時計を進めて過ごしている。"
# limits.en = "The 30 seconds pass by moving moto's clock."
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# ///
import boto3
from clocks import clock
from topics import subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "ledger.fifo")
payments = ["pay 300", "pay 400", "pay 500", "pay 600"]


def receive():
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return {message["Body"]: message["ReceiptHandle"] for message in response.get("Messages", [])}


with clock() as time:
    for payment in payments:
        sns.publish(
            TopicArn=topic,
            Message=payment,
            MessageGroupId=payment.replace("pay ", "account-"),
            MessageDeduplicationId=payment.replace(" ", "-"),
        )

    # ja: 500 と 600 は処理を終えて削除し、300 と 400 は処理に手間取る。
    # en: 500 and 600 are booked and deleted; work on 300 and 400 drags on.
    handles = receive()
    done, late = {"pay 500", "pay 600"}, {"pay 300", "pay 400"}
    for payment in done & handles.keys():
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=handles[payment])
    early = []
    for seconds in range(0, 30, 3):
        time.until(seconds)
        early += receive()
    time.until(30.1)
    again = receive()
    # ja: 2回目に受信した 300 は処理を終えて削除し、400 はまた手間取る。
    # en: 300 is booked and deleted when it has come back; work on 400 drags on once more.
    for payment in {"pay 300"} & again.keys():
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=again[payment])
    time.until(60.2)
    once_more = {*receive()}

assert late <= {*again} and "pay 400" in once_more  # shows: again
assert not done & {*again} | {"pay 300"} & once_more  # shows: deleted
assert early == []  # shows: timeout

print("received:", ", ".join(sorted(handles)))
print("received again, after 30 seconds:", ", ".join(sorted(again)))
