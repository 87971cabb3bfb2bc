# /// uradori
# confirmed = "e4043a9dfc5afc9cd7adc47ed5364fe842f52b103f032c88d93bea085feef2a7"
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
# account.ja = "FIFO トピックにフィルターポリシー付きでサブスクライブしたキューがあり、合うものと合わないものを、5分になる前に2回ずつ発行して、何が届いたかを見た。"
# account.en = "With a queue subscribed to a FIFO topic by a filter policy, messages that match and messages that do not were published twice each within five minutes, and it was watched what arrived."
# limits.ja = "moto で重複を捨てているのは、トピックの先の SQS FIFO キューである。5分は moto の時計を進めて過ごしている。"
# limits.en = "In moto it is the SQS FIFO queue behind the topic that drops the repeats. The five minutes pass by moving moto's clock."
# ///
import json

import boto3
from clocks import clock
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
refunds_only = json.dumps({"kind": ["refund"]})
queue = subscribed_queue(topic, "refunds.fifo", FilterPolicy=refunds_only)

# ja: 応答を受け取りそこねた発行側は、5分になる前に、どれももう一度発行する。
# en: A publisher that missed the answers publishes everything again before five minutes are over.
kinds = ["charge", "refund", "charge", "refund"]
with clock() as time:
    for seconds in (0, 299):
        time.until(seconds)
        for number, kind in enumerate(kinds):
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
