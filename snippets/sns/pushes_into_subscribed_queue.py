# /// uradori
# confirmed = "81ffb79a4dde061321ca7a28f2facf7a497178f8db7111837fab6ae64532a9bb"
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
# account.ja = "moto の標準トピックと FIFO トピックに1件を、次に単独とバッチで3件を発行すると、どちらも誰も受信しないうちに2つのキューに入っていて、受信するとすべて得られた。"
# account.en = "One message, then three, alone and in a batch, were published to a standard and a FIFO topic of moto: two queues held them each time before anybody had asked, and then all were received."
# limits.ja = "moto は publish の呼び出しの中で配信を終えるが、AWS では配信までにわずかな時間がかかる。"
# limits.en = "moto delivers within the Publish call; on AWS delivery takes a moment."
# ///
import boto3
from topics import TYPES, create_topic, publish, received, subscribed_queue

sqs = boto3.client("sqs")
orders = ["order-1042", "order-1043, コーヒー", "order-1044, " + 6_000 * "one spare part, "]
name = "ApproximateNumberOfMessages"

for ending in TYPES:
    topic = create_topic(f"orders{ending}")
    queues = [subscribed_queue(topic, f"{name}{ending}") for name in ("shipping", "billing")]
    for published in (["order-1041"], orders):
        publish(topic, *published)

        # ja: それから ReceiveMessage はまだ誰も呼んでいない。
        # en: Nobody has called ReceiveMessage since then.
        for queue in queues:
            found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
            depth = int(found.get("Attributes", {}).get(name, 0))
            assert depth >= len(published)  # shows: unasked

            bodies = received(queue)
            assert {*bodies} == {*published}  # shows: arrives

print("in the queue before anybody asks:", depth)
print("received:", *(body.partition(",")[0] for body in bodies))
