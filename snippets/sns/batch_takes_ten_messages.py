# /// uradori
# confirmed = "3cb6472396ba7c1b41655a54378824148cc2dd3f26bf1b4e326c0e0d7dcf8047"
# fails_when = [
#   "sns_batches.batches_of_ten_are_refused",
#   "sns_batches.last_of_ten_is_lost",
#   "sns_batches.second_batches_of_ten_are_refused",
#   "sns_batches.batches_of_eleven_are_accepted",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html"]
# account.ja = "moto の標準トピックと FIFO トピックのどちらでも、10件のバッチは2回とも10件すべてがキューに届き、11件のバッチは拒否されて1件も届かなかった。"
# account.en = "On both a standard and a FIFO topic of moto, two batches of ten messages arrived whole in a queue, and one of eleven was refused and left nothing there."
# limits.ja = "AWS では発行していない。バッチの大きさの合計は試していない。"
# limits.en = "Nothing was published on AWS, and the total size of a batch was not tried."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")


def published(topic, most, name):
    """The numbers that a batch of so many messages has accepted; none if it is refused."""
    fifo = {"MessageGroupId": "orders"} if topic.endswith(".fifo") else {}
    entries = [
        {
            "Id": str(n),
            "Message": f"{name}-{n}",
            **fifo,
            **({"MessageDeduplicationId": f"{name}-{n}"} if fifo else {}),
        }
        for n in range(most)
    ]
    try:
        answer = sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=entries)
    except sns.exceptions.TooManyEntriesInBatchRequestException:
        return []
    return [f"{name}-{each['Id']}" for each in answer["Successful"]]


for ending, attributes in (("", {}), (".fifo", {"FifoTopic": "true"})):
    topic = sns.create_topic(Name=f"orders{ending}", Attributes=attributes)["TopicArn"]
    queue = subscribed_queue(topic, f"orders{ending}")
    for name in ("order", "refund"):
        ten, arrived = published(topic, 10, name), received(queue)
        due = [f"{name}-{n}" for n in range(10)]
        assert (len(ten), {*arrived}) == (10, {*due})  # shows: ten
    assert (eleven := published(topic, 11, "too many")) + received(queue) == []  # shows: eleven

print("of ten messages, published:", len(arrived))
print("of eleven:", len(eleven))
