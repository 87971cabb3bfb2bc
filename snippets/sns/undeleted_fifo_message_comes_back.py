# /// uradori
# confirmed = "3718405b14e769e78d76f5630fe7319fd3f82131ebefab3452cb6b2b8e46db81"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sqs.messages_never_reappear",
#   "sqs.deletes_ignored",
#   "sqs_variants.deletes_after_redelivery_are_ignored",
#   "sqs.visibility_timeout_is_halved",
# ]
# account.ja = "moto の FIFO トピックから届いた4件のうち2件だけを削除すると、残る2件は27秒後まで受信できず、30.1秒後にまた届いた。そこで削除した1件は届かず、もう1件は60秒後まで受信できず、60.2秒後にまた届いた。"
# account.en = "Of four messages from a FIFO topic of moto two were deleted: the other two could not be received up to 27 seconds and came back after 30.1. One of them was deleted then; only the other came again, not up to 60 seconds, but after 60.2."
# limits.ja = "AWS では発行していない。時間は moto の時計を進めて過ごしており、27秒後と30.1秒後の間は見ていない。"
# limits.en = "Nothing was published on AWS. The time passes by moving moto's clock; nothing was looked at between 27 and 30.1 seconds."
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# ///
import boto3
from clocks import clock
from queues import delete
from topics import subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "ledger.fifo")
payments = ["pay 300", "pay 400", "pay 500", "pay 600"]


def receive():
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return {message["Body"]: message for message in response.get("Messages", [])}


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
    taken = receive()
    done, late = {"pay 500", "pay 600"}, {"pay 300", "pay 400"}
    delete(queue, *(message for payment, message in taken.items() if payment in done))
    early = []
    for seconds in range(0, 30, 3):
        time.until(seconds)
        early += receive()
    time.until(30.1)
    again = receive()
    # ja: 2回目に受信した 300 は処理を終えて削除し、400 はまた手間取る。
    # en: 300 is booked and deleted when it has come back; work on 400 drags on once more.
    delete(queue, *(message for payment, message in again.items() if payment == "pay 300"))
    for seconds in (31, 40, 50, 60):
        time.until(seconds)
        early += receive()
    time.until(60.2)
    once_more = {*receive()}

assert late <= {*again} and "pay 400" in once_more  # shows: again
assert not done & {*again} | {"pay 300"} & once_more  # shows: deleted
assert early == []  # shows: timeout

print("received:", ", ".join(sorted(taken)))
print("received again, after 30 seconds:", ", ".join(sorted(again)))
