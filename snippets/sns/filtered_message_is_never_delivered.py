# /// uradori
# confirmed = "2dd102b0b1478a5c5212e830afb76fdfc3333ce1c6de08ab9b6ae683537e4af4"
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
# account.ja = "フィルターポリシー付きのキューがある moto の FIFO トピックに5件を発行し、299秒後にもう一度発行すると、ポリシーに合う2件だけが1回ずつ届き、合わない2件と属性のない1件は届かなかった。"
# account.en = "Five messages were published to a FIFO topic of moto, and once more after 299 seconds: a queue with a filter policy got the two that match, once each, and neither the two that do not nor the one without attributes."
# limits.ja = "AWS では発行していない。moto で重複を捨てているのは、トピックの先の SQS FIFO キューである。時間は moto の時計を進めて過ごしている。"
# limits.en = "Nothing was published on AWS. In moto it is the SQS FIFO queue behind the topic that drops the repeats. The time passes by moving moto's clock."
# ///
import json

import boto3
from clocks import clock
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
refunds_only = json.dumps({"kind": ["refund"]})
queue = subscribed_queue(topic, "refunds.fifo", FilterPolicy=refunds_only)


def message(number, kind):
    # ja: notice には属性がない。
    # en: A notice has no attributes.
    attributes = {"kind": {"DataType": "String", "StringValue": kind}}
    return {
        "Message": f"{kind} {number}",
        "MessageAttributes": {} if kind == "notice" else attributes,
        "MessageGroupId": "account-7",
        "MessageDeduplicationId": str(number),
    }


kinds = ["charge", "refund", "refunds", "refund", "notice"]
messages = [message(number, kind) for number, kind in enumerate(kinds)]
# ja: 応答を受け取りそこねた発行側は、5分になる前に、どれももう一度発行する。
# en: A publisher that missed the answers publishes everything again before five minutes are over.
with clock() as time:
    for each in messages:
        sns.publish(TopicArn=topic, **each)
    time.until(299)
    for each in messages[:2]:
        sns.publish(TopicArn=topic, **each)
    published_again = time.now()
    again = [{"Id": str(number), **each} for number, each in enumerate(messages[2:])]
    sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=again)
    delivered = received(queue)

assert {"refund 1", "refund 3"} <= {*delivered}  # shows: matching
most = max(delivered.count("refund 1"), delivered.count("refund 3"))
assert published_again < 5 * 60 and most <= 1  # shows: once
assert not {"charge 0", "refunds 2", "notice 4"} & {*delivered}  # shows: never

print("delivered:", ", ".join(delivered))
