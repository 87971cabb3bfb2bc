# /// uradori
# confirmed = "2cc030bc6e877a3659dfd28c62beeb298e608d50b69d20bfe394cf771c18505b"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sqs.messages_never_reappear",
#   "sqs.deletes_ignored",
#   "sqs_variants.deletes_after_redelivery_are_ignored",
#   "sqs.visibility_timeout_is_halved",
# ]
# account.ja = "moto の FIFO トピックから FIFO キューと標準キューに届いた5件のうち3件を、2件はすぐ、1件はタイムアウトの3秒前に削除すると、残る2件は、可視性タイムアウト（30秒と75秒）の3秒前まで受信できず、0.1秒後にまた届いた。そこで削除した1件は届かず、もう1件は次のタイムアウトの後にまた届いた。"
# account.en = "Of five messages from a FIFO topic of moto in a FIFO and in a standard queue three were deleted, two at once and one three seconds before the timeout: the other two could not be received up to three seconds before the visibility timeout (30 and 75 seconds) and came back 0.1 seconds after it. One of them was deleted then; only the other came again, after the next timeout."
# limits.ja = "AWS では発行していない。時間は moto の時計を進めて過ごしており、タイムアウトの前の3秒間は見ていない。"
# limits.en = "Nothing was published on AWS. The time passes by moving moto's clock; nothing was looked at in the three seconds before a timeout."
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# ///
import boto3
from clocks import clock
from queues import delete
from topics import create_topic, publish, subscribed_queue

sqs = boto3.client("sqs")
payments = ["pay300-a", "pay400-b", "pay500-c", "pay600-d", "pay700-e"]


def receive(queue):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return {message["Body"]: message for message in response.get("Messages", [])}


def ids(messages):
    return {(body, message["MessageId"]) for body, message in messages.items()}


# ja: FIFO キューの可視性タイムアウトは既定の30秒、標準キューのものは75秒にする。
# en: The visibility timeout is the default of 30 seconds in a FIFO queue and 75 in a standard one.
for name, timeout in (("ledger.fifo", 30), ("audit", 75)):
    topic = create_topic(f"payments-{timeout}.fifo")
    queue = subscribed_queue(topic, name)
    if timeout != 30:
        setting = {"VisibilityTimeout": str(timeout)}
        sqs.set_queue_attributes(QueueUrl=queue, Attributes=setting)
    with clock() as time:
        publish(topic, *payments)

        # ja: 600 と 700 はすぐに、500 は時間ぎりぎりに削除し、300 と 400 は処理に手間取る。
        # en: 600 and 700 are deleted at once and 500 just in time; work on 300 and 400 drags on.
        taken = receive(queue)
        delete(queue, *(taken[each] for each in payments[3:] if each in taken))
        early = []
        for seconds in range(0, timeout, 3):
            time.until(seconds)
            early += receive(queue)
        delete(queue, *(taken[each] for each in payments[2:3] if each in taken))
        time.until(timeout + 0.1)
        again = receive(queue)
        # ja: 2回目に受信した 300 は処理を終えて削除し、400 はまた手間取る。
        # en: 300 is booked and deleted when it has come back; work on 400 drags on once more.
        delete(queue, *(again[each] for each in payments[:1] if each in again))
        for seconds in range(timeout + 1, 2 * timeout, 3):
            time.until(seconds)
            early += receive(queue)
        time.until(2 * timeout + 0.2)
        once_more = receive(queue)

    late = {body: message for body, message in taken.items() if body in payments[:2]}
    assert ids(late) <= ids(again) and "pay400-b" in once_more  # shows: again
    assert not {*payments[2:]} & {*again} | {"pay300-a"} & {*once_more}  # shows: deleted
    assert len(late) == 2 and early == []  # shows: timeout

    print("received:", ", ".join(sorted(taken)))
    print(f"received again, after {timeout} seconds:", ", ".join(sorted(again)))
