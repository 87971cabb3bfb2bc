# /// uradori
# confirmed = "4dcb268d811087fcb8f05c4843d0c03c999526e9cb249ee2d729b672588701e7"
# statements = ["sns.push-regardless"]
# fails_when = [
#   "sns.waits_for_idle_consumers",
#   "sns.delivers_to_first_subscriber",
#   "sns_subscribers.four_unread_hold_up_others",
#   "sqs.only_latest_kept",
#   "sqs_queues.retention_is_cut_short",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html"]
# account.ja = "2つのキューがサブスクライブするトピックに1時間おきに発行し、片方だけを読んでいる間の配信と、読まれないキューに4日近くたってから残っていたものを見た。"
# account.en = "A topic with two subscribed queues was published to every hour while only one of them was read; it was watched what arrived there, and what the other still held after almost four days."
# limits.ja = "4日間は moto の時計を進めて過ごしている。"
# limits.en = "The four days pass by moving moto's clock."
# ///
from datetime import timedelta

import boto3
from clocks import clock
from topics import received, subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = sns.create_topic(Name="orders")["TopicArn"]
analytics, billing = subscribed_queue(topic, "analytics"), subscribed_queue(topic, "billing")
orders = [f"order-{number}" for number in range(1, 13)]
name = "ApproximateNumberOfMessages"

with clock() as time:
    for hours, order in enumerate(orders):
        time.until(timedelta(hours=hours))
        sns.publish(TopicArn=topic, Message=order)
        # ja: 読んでいるのは billing だけで、analytics のコンシューマーは止まっている。
        # en: Only billing keeps reading; the consumer of analytics is down.
        assert {*received(billing)} == {order}  # shows: others

    found = sqs.get_queue_attributes(QueueUrl=analytics, AttributeNames=[name])
    unread = int(found.get("Attributes", {}).get(name, 0))
    assert unread >= len(orders)  # shows: wait

    # ja: 最初の注文の保持期間が終わる直前に、コンシューマーが復旧する。
    # en: The consumer is back just before the retention period of the first order is over.
    time.until(timedelta(days=4, seconds=-1))
    late = received(analytics)
    assert {*late} == {*orders}  # shows: period

print("billing, at once:", len(orders), "orders")
print("analytics, after almost four days:", len(late), "orders")
