# /// uradori
# confirmed = "c2a232780054c1612fcbc861b641cfafbf06cb9a3087a3d62ebfe519e0252ac5"
# statements = ["sns.fifo-usecase"]
# fails_when = ["sns_fifo.every_message_is_a_duplicate", "sns.delivers_to_nobody", "sns.alters_messages"]
# holds_when = ["sns.delivers_twice", "sns_fifo.deduplication_ids_are_ignored"]
# sources = ["https://docs.aws.amazon.com/wellarchitected/latest/framework/rel04-bp04.html"]
# account.ja = "2件の支払いをそのつど別の重複排除 ID で2回やり直すと、moto では6件届き、支払い番号を見る受信側が請求したのは1回ずつだった。"
# account.en = "Two payments were published again twice, each time with new deduplication ids: six messages arrived on moto, and a consumer that looks at payment numbers charged each payment once."
# limits.ja = "処理済みの記録は変数に置いている。実際には、処理の結果と同じトランザクションで残る場所に書く。2つの受信側が同時に処理する場合は試していない。"
# limits.en = "The record of what is done is kept in a variable here; in earnest it belongs in the same transaction as the work itself. Two consumers at the same time were not tried."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "ledger.fifo")

payments = ["payment-77", "payment-78"]
for attempt in ("first", "retry", "another retry"):
    for payment in payments:
        # ja: 再試行が新しい重複排除 ID を使う。
        # en: The retry uses new deduplication ids.
        sns.publish(
            TopicArn=topic,
            Message=payment,
            MessageGroupId="account-7",
            MessageDeduplicationId=f"{payment}-{attempt}",
        )

arrived = received(queue)
assert min(arrived.count(payment) for payment in payments) >= 2  # shows: twice

charged = []
for payment in arrived:
    if payment not in charged:
        charged.append(payment)
assert {each: charged.count(each) for each in charged} == dict.fromkeys(payments, 1)  # shows: once

print("arrived:", *arrived)
print("charged once each:", *charged)
