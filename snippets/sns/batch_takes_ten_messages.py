# /// uradori
# confirmed = "27607dfd1f650d084be6630ba3b334613c077de3c076e13375b69b5454cac00e"
# fails_when = [
#   "sns_batches.batches_of_ten_are_refused",
#   "sns_batches.last_of_ten_is_lost",
#   "sns_batches.second_batches_of_ten_are_refused",
#   "sns_batches.batches_of_eleven_are_accepted",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html"]
# account.ja = "moto の標準トピックと FIFO トピックのどちらでも、属性のない10件のバッチも属性のある10件のバッチも、10件すべてが2つのキューに届き、11件のバッチは拒否されて1件も届かなかった。"
# account.en = "On both a standard and a FIFO topic of moto, batches of ten messages, with attributes and without, arrived whole in two queues, and batches of eleven were refused and left nothing there."
# limits.ja = "AWS では発行していない。バッチの大きさの合計は試していない。"
# limits.en = "Nothing was published on AWS, and the total size of a batch was not tried."
# ///
import boto3
from topics import ATTRIBUTES, TYPES, create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")


def published(topic, entries):
    """The messages that a batch has accepted; none if it is refused."""
    try:
        answer = publish_batch(topic, *entries)
    except sns.exceptions.TooManyEntriesInBatchRequestException:
        return []
    return [entries[int(each["Id"])]["Message"] for each in answer["Successful"]]


for ending in TYPES:
    topic = create_topic(f"orders{ending}")
    queues = [subscribed_queue(topic, f"{name}{ending}") for name in ("shipping", "billing")]
    for name, options in (("order", {}), ("refund", {"MessageAttributes": ATTRIBUTES})):
        batch = [entry(topic, f"{name}-{n}", **options) for n in range(10)]
        ten, arrived = published(topic, batch), [{*received(queue)} for queue in queues]
        due = {each["Message"] for each in batch}
        assert (len(ten), arrived) == (10, [due, due])  # shows: ten

        batch = [entry(topic, f"{name}-too-many-{n}", **options) for n in range(11)]
        eleven, strays = published(topic, batch), [received(queue) for queue in queues]
        assert (len(batch), eleven, strays) == (11, [], [[], []])  # shows: eleven

print("of ten messages, published:", len(ten))
print("of eleven:", len(eleven))
