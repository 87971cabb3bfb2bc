# /// uradori
# confirmed = "5dca1c1199f99d907ceda7f57e94a3fb224d554b77bbdd399ef06050650b98dd"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sqs.messages_never_reappear",
#   "sqs.deletes_ignored",
#   "sqs.visibility_timeout_is_halved",
# ]
# account.ja = "FIFO トピックから届いた4件のうち2件だけを削除し、可視性タイムアウトが過ぎる前と後に何が受信できるかを見た。"
# account.en = "Of four messages from a FIFO topic two were deleted, and it was watched what could be received before and after the visibility timeout."
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
    again = {*receive()}

assert late <= again  # shows: again
assert not done & again  # shows: deleted
assert early == []  # shows: timeout

print("received:", ", ".join(sorted(handles)))
print("received again, after 30 seconds:", ", ".join(sorted(again)))
