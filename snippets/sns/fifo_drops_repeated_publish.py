# /// uradori
# confirmed = "22d35b3dd93f59896dcd91beed2589cc648c732946aed40c0fb6f9e462ae6138"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sns_fifo.repeated_ids_are_refused",
#   "sns_fifo.deduplication_ids_are_ignored",
#   "sns_fifo.ids_are_forgotten_after_a_minute",
#   "sns_fifo.every_message_is_a_duplicate",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# account.ja = "moto の FIFO トピックに、2つのグループのどちらでも、同じ重複排除 ID ですぐ後、60秒後、299秒後にもう一度発行すると、1件ずつでもバッチでも、属性があってもなくても、最初の1件が処理中でも、受け付けられたがキューには届かず、別の ID の2件は本文が同じでも届いた。"
# account.en = "Both groups of a FIFO topic of moto were published to again with one deduplication id at once, after 60 and after 299 seconds, alone and in batches, with attributes and without, and while the first message was being processed: all were accepted but not delivered, while two messages with other ids were, although their bodies are the same."
# limits.ja = "moto で重複を捨てているのは SNS のトピックではなく、その先の SQS FIFO キューである。5分は moto の時計を進めて過ごしており、5分が過ぎた後は見ていない。"
# limits.en = "In moto it is not the topic but the SQS FIFO queue behind it that drops the repeats. The five minutes pass by moving moto's clock, and nothing was published after them."
# ///
from collections import Counter
from itertools import product

import boto3
from clocks import clock
from topics import ATTRIBUTES, create_topic, entry, publish_batch, received, subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
MINUTES = 5
GROUPS = ["account-7", "account-8"]


def alone(topic, message):
    try:
        return sns.publish(TopicArn=topic, **message)["MessageId"] != ""
    except sns.exceptions.InvalidParameterException:
        return False


def in_a_batch(topic, message):
    return not publish_batch(topic, message).get("Failed")


# ja: 最初の発行もその繰り返しも、1件ずつとバッチで試す。
# en: The first publish and its repeats go alone or in a batch, in every combination.
for number, (first, again) in enumerate(product((alone, in_a_batch), repeat=2)):
    topic = create_topic(f"payments-{number}.fifo")
    queue = subscribed_queue(topic, f"ledger-{number}.fifo")
    accepted = []
    with clock() as time:
        for publish, seconds, message, token in (
            (first, 0, "pay 500", "payment-77"),
            (again, 0, "pay 500", "payment-77"),
            (again, 60, "pay 500, again", "payment-77"),
            (first, 60, "pay 300", "payment-78"),
            (again, 60, "pay 300", "Payment-78"),
            # ja: 5分になる直前に、もう一度繰り返す。
            # en: Just before five minutes are over, it is repeated once more.
            (again, MINUTES * 60 - 1, "pay 500, much later", "payment-77"),
        ):
            time.until(seconds)
            # ja: 60秒後には、その前のものが処理中である。
            # en: After 60 seconds, what came before is being processed.
            if seconds == 60:
                sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
            for group in GROUPS:
                ids = {"MessageGroupId": group, "MessageDeduplicationId": f"{token}-{group}"}
                more = {"MessageAttributes": ATTRIBUTES} if seconds else {}
                accepted.append(publish(topic, entry(topic, message, **ids, **more)))
        delivered = Counter(received(queue))

    # ja: 繰り返しの発行もエラーにはならないが、配信されるのは最初の1通だけである。
    # en: The repeats are accepted like any other, but only the first one is delivered.
    assert accepted == [True] * 6 * len(GROUPS)  # shows: accepted
    paid, repeated = delivered["pay 500"], delivered["pay 500, again"]
    assert paid <= len(GROUPS) and repeated == 0  # shows: dropped
    assert MINUTES == 5 and "pay 500, much later" not in delivered  # shows: minutes
    assert delivered["pay 300"] == 2 * len(GROUPS)  # shows: different

print("accepted:", len(accepted))
print("delivered:", *(f"{times} x {text}" for text, times in delivered.items()))
