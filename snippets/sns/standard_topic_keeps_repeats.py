# /// uradori
# confirmed = "8278e6d483abd3a45e1eb3d328a455758836fd4158a509f1050733c26eeb527d"
# statements = ["sns.std-dedup"]
# fails_when = ["sns.standard_topics_drop_repeats", "sns.standard_topics_take_ids"]
# holds_when = ["sns.delivers_twice"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
#   "https://aws.amazon.com/sns/features/",
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
# ]
# disagrees.ministack.ja = "MiniStack も2通とも届けるが、MessageDeduplicationId を受け付ける。FIFO トピックだけのパラメータとする AWS の API リファレンスに近いのは moto である。"
# disagrees.ministack.en = "MiniStack delivers both too, but accepts MessageDeduplicationId. moto is closer to AWS, whose API reference gives that parameter to FIFO topics only."
# account.ja = "moto の2つの標準トピックに同じ本文を2回ずつ、1件ずつでもバッチでも、属性とグループ ID があってもなくても発行すると、2つのキューのどちらにもどれも2通とも届いた。重複排除 ID を付けた発行はどちらでも断られ、何も届かなかった。"
# account.en = "The same bodies were published twice to each of two standard topics of moto, alone and in a batch, with attributes and a group id and without, and both copies of each arrived in both queues; a deduplication id was refused either way, and nothing arrived."
# limits.ja = "AWS では発行していない。"
# limits.en = "Nothing was published on AWS."
# ///
import boto3
from topics import ATTRIBUTES, create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")
payments = ["payment-77", "payment-78"]


def refused(topic, message):
    """Whether a message is refused, both alone and in a batch."""
    answer = publish_batch(topic, message)
    try:
        sns.publish(TopicArn=topic, **message)
    except sns.exceptions.InvalidParameterException:
        return len(answer.get("Failed", [])) == 1
    return False


for name in ("payments", "refunds"):
    topic = create_topic(name)
    with_id = entry(topic, "payment-79", MessageDeduplicationId="payment-79")
    # ja: サブスクライバーがいてもいなくても、拒否される。
    # en: It is refused whether anybody has subscribed to the topic or not.
    no_subscriber = refused(topic, with_id)
    queues = [subscribed_queue(topic, f"{name}-{number}") for number in (1, 2)]
    in_group = {**with_id, "MessageGroupId": "account-7"}
    answers = no_subscriber, *(refused(topic, each) for each in (with_id, in_group))
    refusals = {"MessageDeduplicationId": answers}
    strays = [received(queue) for queue in queues]
    # shows: refused
    assert (refusals["MessageDeduplicationId"], strays) == ((True,) * 3, [[], []])

    # ja: 応答が届かなかったと思った発行側が、同じものをもう一度、1件ずつでもまとめても発行する。
    # en: The publisher believes that its calls got lost and publishes again, alone and in a batch.
    for options in ({}, {"MessageAttributes": ATTRIBUTES, "MessageGroupId": "account-7"}):
        entries = [entry(topic, payment, **options) for payment in payments]
        for each in entries * 2:
            sns.publish(TopicArn=topic, **each)
        alone = [received(queue) for queue in queues]
        publish_batch(topic, *entries, *entries)
        batched = [received(queue) for queue in queues]
        copies = [got.count(payment) for got in alone + batched for payment in payments]
        assert min(copies) >= 2  # shows: both

print("published twice, and both arrived:", *payments)
print("refused on a standard topic: MessageDeduplicationId")
