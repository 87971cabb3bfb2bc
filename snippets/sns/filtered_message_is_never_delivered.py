# /// uradori
# confirmed = "0de76f9f7e31834b526c35433af0a7c1ec65bd16594dc8ee0bd5d40185812904"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sns_filters.filter_policies_match_nothing",
#   "sqs_fifo_repeats.ids_are_kept_for_four_minutes",
#   "sns_filters.filter_policies_are_ignored",
#   "sns_filters.messages_without_attributes_pass",
#   "sns_batches.deduplication_ids_are_ignored_in_batches",
# ]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html",
# ]
# account.ja = "フィルターポリシー付きのキューが2つずつある moto の2つの FIFO トピックに6件を発行し、60秒後と299秒後にもう一度発行すると、どのキューにもポリシーに合う3件だけが1回ずつ届き、合わない2件と属性のない1件は届かなかった。"
# account.en = "Six messages were published to each of two FIFO topics of moto, and again after 60 and 299 seconds: two queues each with a filter policy got the three that match, once each, and neither the two that do not nor the one without attributes."
# limits.ja = "AWS では発行していない。moto で重複を捨てているのは、トピックの先の SQS FIFO キューである。時間は moto の時計を進めて過ごしている。"
# limits.en = "Nothing was published on AWS. In moto it is the SQS FIFO queue behind the topic that drops the repeats. The time passes by moving moto's clock."
# ///
import json

import boto3
from clocks import clock
from queues import bodies, receive
from topics import change, create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")
policy = {"FilterPolicy": json.dumps({"kind": ["refund", "dispute"]})}
kinds = ["charge", "refund", "refunds", "dispute", "notice", "refund"]


def message(topic, number, kind):
    # ja: notice には属性がない。
    # en: A notice has no attributes.
    attributes = {"kind": {"DataType": "String", "StringValue": kind}}
    return entry(
        topic, f"{kind}-{number}", MessageAttributes={} if kind == "notice" else attributes
    )


for topic in map(create_topic, ("payments.fifo", "orders.fifo")):
    name = topic.rpartition(":")[2]
    at_once = subscribed_queue(topic, f"support-{name}", **policy)
    # ja: ポリシーは後から指定してもよい。
    # en: The policy can be set later, too.
    later = subscribed_queue(topic, f"refunds-{name}")
    change(topic, later, **policy)

    messages = [message(topic, number, kind) for number, kind in enumerate(kinds)]
    # ja: 応答を受け取りそこねた発行側は、5分になる前に、どれも2回発行し直す。
    # en: A publisher that missed the answers publishes everything twice again before five minutes are over.
    with clock() as time:
        for seconds, alone, batch in (
            (0, messages[:3], messages[3:]),
            (60, messages[3:], messages[:3]),
            (299, messages[:3], messages[3:]),
        ):
            time.until(seconds)
            for each in alone:
                sns.publish(TopicArn=topic, **each)
            publish_batch(topic, *batch)
            if seconds == 0:
                first = bodies(receive(at_once)), bodies(receive(later))
        published_again = time.now()
        delivered = received(at_once), received(later)

    for at_first, got in zip(first, delivered, strict=True):
        matching = ["refund-1", "dispute-3", "refund-5"]
        assert {*matching} <= {*at_first} & {*got}  # shows: matching
        most = max(map(got.count, matching))
        assert published_again < 5 * 60 and most <= 1  # shows: once
        assert not {"charge-0", "refunds-2", "notice-4"} & {*got}  # shows: never

print("delivered:", ", ".join(got))
