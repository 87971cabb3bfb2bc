# /// uradori
# confirmed = "9981514e2c9c75053e8de63e792bae45dc349375ef67be78b1ff61e1ae9712c8"
# statements = ["sns.push"]
# fails_when = ["sns.delivers_only_when_asked", "sns.loses_first_delivery", "sns.alters_messages"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html",
# ]
# account.ja = "moto のトピックに3件を発行すると、誰も受信しないうちにキューには3件があり、受信すると3件とも得られた。"
# account.en = "Three messages were published to a topic of moto: the queue held three before anybody had received, and then all three were received."
# limits.ja = "moto は publish の呼び出しの中で配信を終えるが、AWS では配信までにわずかな時間がかかる。"
# limits.en = "moto delivers within the Publish call; on AWS delivery takes a moment."
# ///
import boto3
from topics import received, subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = sns.create_topic(Name="orders")["TopicArn"]
queue = subscribed_queue(topic, "shipping")

orders = ["order-1042", "order-1043", "order-1044, " + 6_000 * "one spare part, "]
for order in orders:
    sns.publish(TopicArn=topic, Message=order)

# ja: まだ誰も ReceiveMessage を呼んでいない。
# en: Nobody has called ReceiveMessage yet.
name = "ApproximateNumberOfMessages"
found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
depth = int(found.get("Attributes", {}).get(name, 0))
assert depth >= len(orders)  # shows: unasked

bodies = received(queue)
assert {*bodies} == {*orders}  # shows: arrives

print("in the queue before anybody asks:", depth)
print("received:", *(body.partition(",")[0] for body in bodies))
