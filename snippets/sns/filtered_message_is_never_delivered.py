# /// uradori
# confirmed = "a02dcb8a2a6ab91cb45e3174b736c861ba5b6f9d082eb3cdbc7c4ba889f21d37"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sns_filters.filter_policies_match_nothing",
#   "sns_fifo.deduplication_ids_are_ignored",
#   "sns_filters.filter_policies_are_ignored",
# ]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html",
# ]
# account.ja = "FIFO トピックにフィルターポリシー付きでサブスクライブしたキューがあり、合うものと合わないものを2回ずつ発行して、何が届いたかを見た。"
# account.en = "With a queue subscribed to a FIFO topic by a filter policy, messages that match and messages that do not were published twice each, and it was watched what arrived."
# ///
import json

import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
refunds_only = json.dumps({"kind": ["refund"]})
queue = subscribed_queue(topic, "refunds.fifo", FilterPolicy=refunds_only)

# ja: 応答を待ちきれない発行側は、どれも2回発行する。
# en: An impatient publisher publishes everything twice.
kinds = ["charge", "refund", "charge", "refund"]
for number, kind in [*enumerate(kinds)] * 2:
    sns.publish(
        TopicArn=topic,
        Message=f"{kind} {number}",
        MessageAttributes={"kind": {"DataType": "String", "StringValue": kind}},
        MessageGroupId="account-7",
        MessageDeduplicationId=str(number),
    )

delivered = received(queue)
assert {"refund 1", "refund 3"} <= {*delivered}  # shows: matching
assert max(map(delivered.count, delivered), default=0) <= 1  # shows: once
assert not {"charge 0", "charge 2"} & {*delivered}  # shows: never

print("delivered:", ", ".join(delivered))
