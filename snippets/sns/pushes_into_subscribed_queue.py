# /// uradori
# confirmed = "05d74c2f215d6ac45bf68cb4297ebd7ad1dae228fc64e2aad33c7be98c3a19bd"
# statements = ["sns.push"]
# fails_when = [
#   "sns.delivers_only_when_asked",
#   "sns.loses_first_delivery",
#   "sns.alters_messages",
#   "sns_batches.batches_are_lost",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
# ]
# account.ja = "moto の標準トピックと FIFO トピックに1件ずつとバッチで3件を発行すると、誰も受信しないうちにキューには3件があり、受信すると3件とも得られた。"
# account.en = "Three messages, alone and in a batch, were published to a standard and a FIFO topic of moto: the queue held three before anybody had received, and then all three were received."
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
