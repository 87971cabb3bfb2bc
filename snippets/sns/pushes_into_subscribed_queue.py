# /// uradori
# confirmed = "6adc3417cec8c493305b827893ec68636a5d8296c7ba4a46a5bfd6d237f1af2b"
# statements = ["sns.push"]
# fails_when = [
#   "sns.delivers_only_when_asked",
#   "sns.loses_first_delivery",
#   "sns.alters_messages",
#   "sns_variants.batches_are_lost",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
# ]
# account.ja = "標準トピックと FIFO トピックに1件ずつとまとめて3件を発行し、誰も受信しないうちにキューにある件数を見てから、受信した。"
# account.en = "Three messages, alone and in a batch, were published to a standard and a FIFO topic; how many the queue held before anybody received was looked at, and then they were received."
# limits.ja = "moto は publish の呼び出しの中で配信を終えるが、AWS では配信までにわずかな時間がかかる。"
# limits.en = "moto delivers within the Publish call; on AWS delivery takes a moment."
# ///
import boto3
from topics import TYPES, create_topic, publish, received, subscribed_queue

sqs = boto3.client("sqs")
orders = ["order-1042", "order-1043", "order-1044, " + 6_000 * "one spare part, "]
name = "ApproximateNumberOfMessages"

for ending in TYPES:
    topic = create_topic(f"orders{ending}")
    queue = subscribed_queue(topic, f"shipping{ending}")
    publish(topic, *orders)

    # ja: ReceiveMessage はまだ誰も呼んでいない。
    # en: Nobody has called ReceiveMessage yet.
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
    depth = int(found.get("Attributes", {}).get(name, 0))
    assert depth >= len(orders)  # shows: unasked

    bodies = received(queue)
    assert {*bodies} == {*orders}  # shows: arrives

print("in the queue before anybody asks:", depth)
print("received:", *(body.partition(",")[0] for body in bodies))
