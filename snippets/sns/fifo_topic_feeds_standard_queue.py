# /// uradori
# confirmed = "140488a82563e911ded1877c1854823ed532eec570233982106c986c2382076c"
# statements = ["sns.fifo-sqsfifo", "sns.fifo-exactly-once"]
# fails_when = ["sns_fifo.fifo_topics_skip_standard_queues", "sns.loses_first_delivery"]
# holds_when = ["sns.later_messages_overtake", "sns.delivers_twice"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html"]
# account.ja = "FIFO トピックに4件を発行し、サブスクライブする標準キューに何が届いたかを見た。"
# account.en = "Four messages were published to a FIFO topic, and it was watched what arrived in a subscribed standard queue."
# limits.ja = "moto では FIFO トピックをどのプロトコルでもサブスクライブできてしまうので、標準キューに許されていることは AWS の文書による。"
# limits.en = "moto lets anything subscribe to a FIFO topic; that a standard queue may is what AWS's documentation says."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="prices.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "price-report")

changes = ["apple-120", "pear-150", "apple-110", "pear-140"]
for change in changes:
    sns.publish(
        TopicArn=topic, Message=change, MessageGroupId="prices", MessageDeduplicationId=change
    )

arrived = received(queue)
assert {*arrived} == {*changes}  # shows: reach

print("in the standard queue:", *sorted({*arrived}))
