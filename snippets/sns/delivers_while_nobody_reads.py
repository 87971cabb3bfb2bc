# /// uradori
# confirmed = "3cb538b77ed10e4e4622352a57eba6ffda10d6d51fe260c989ce6c24f3506266"
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
# account.ja = "moto のトピックに1時間おきに12件を発行すると、読まれているキューにはそのつど届き、誰も読まないキューには、4日の1秒前にも12件すべてが残っていた。"
# account.en = "Twelve orders, one an hour, were published to a topic of moto: a queue that was read got each at once, and one that nobody read still held all twelve a second before four days were over."
# limits.ja = "4日間は moto の時計を進めて過ごしており、AWS では発行していない。保持期間が過ぎた後は見ていない。"
# limits.en = "The four days pass by moving moto's clock; nothing was published on AWS. What becomes of messages after the retention period is not looked at."
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
