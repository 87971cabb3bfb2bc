# /// uradori
# confirmed = "e507ea4e860465bb7fb235cae4f74e6246caada57227bfd423b2ddf779173ec4"
# statements = ["sns.push-regardless"]
# fails_when = [
#   "sns_subscribers.the_unread_hold_up_later_ones",
#   "sns_subscribers.four_unread_hold_up_others",
#   "sqs.only_latest_kept",
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.messages_never_expire",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html"]
# account.ja = "moto の標準トピックと FIFO トピックに1時間おきに単独で1件、バッチで1件を12回発行すると、読まれているキューにはそのつど届いた。誰も読まないキューには、最初の1件の保持期間（標準は4日、FIFO は6日）が終わる1秒前にも24件すべてが残り、最後の1件の1秒後には何も残っていなかった。"
# account.en = "Two orders an hour, one alone and one in a batch, were published to a standard and a FIFO topic of moto for twelve hours: a queue that was read got each at once; queues that nobody read still held all 24 a second before the retention period (4 days, or 6 in FIFO queues) of the first was over and none a second after that of the last."
# limits.ja = "時間は moto の時計を進めて過ごしており、AWS では発行していない。その間の時点は見ていない。"
# limits.en = "The time passes by moving moto's clock; nothing was published on AWS. No moment in between was looked at."
# ///
from datetime import timedelta

import boto3
from clocks import clock
from topics import TYPES, create_topic, publish, received, subscribed_queue

sqs = boto3.client("sqs")
orders = [(f"order-{number}", f"refund-{number}") for number in range(1, 13)]
name = "ApproximateNumberOfMessages"

# ja: 保持期間は、標準のキューでは既定の4日、FIFO キューでは6日にする。
# en: The retention period is the default of 4 days in standard queues and 6 days in FIFO queues.
for ending, days in zip(TYPES, (4, 6), strict=True):
    topic = create_topic(f"orders{ending}")
    # ja: billing の前にも後にも、読まれないキューがサブスクライブしている。
    # en: Queues that nobody reads have subscribed before billing and after it.
    analytics, billing, archive = (
        subscribed_queue(topic, f"{reader}{ending}")
        for reader in ("analytics", "billing", "archive")
    )
    for queue in (analytics, archive):
        period = {"MessageRetentionPeriod": str(days * 24 * 60 * 60)}
        sqs.set_queue_attributes(QueueUrl=queue, Attributes=period)
    with clock() as time:
        for hours, both in enumerate(orders):
            time.until(timedelta(hours=hours))
            publish(topic, *both)
            # ja: billing だけが読み続け、ほかのコンシューマーは止まっている。
            # en: Only billing keeps reading; the other consumers are down.
            assert {*received(billing)} == {*both}  # shows: others

        found = sqs.get_queue_attributes(QueueUrl=analytics, AttributeNames=[name])
        unread = int(found.get("Attributes", {}).get(name, 0))
        assert unread >= 2 * len(orders)  # shows: wait

        # ja: 最初の注文の保持期間が過ぎる直前に analytics が、最後の注文のものが過ぎてから archive が復旧する。
        # en: Analytics is back just before the retention period of the first order is over, archive just after that of the last.
        time.until(timedelta(days=days, seconds=-1))
        late = received(analytics)
        time.until(timedelta(days=days, hours=11, seconds=1))
        # ja: moto では、保持期間が過ぎた1件ごとに、何も返さない呼び出しがある。
        # en: With moto, each message that is too old makes one call return nothing.
        gone = [order for _ in range(30) for order in received(archive)]
        assert ({*late}, gone) == ({*sum(orders, ())}, [])  # shows: period

print("billing, at once:", 2 * len(orders), "orders and refunds")
print("analytics, before the period is over:", len(late))
