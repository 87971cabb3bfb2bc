# /// uradori
# confirmed = "d5512e7387fb766255b43a86084cd8392d4d837bd92e75c7e32fbaa5ec1f49e5"
# statements = ["sns.fifo-usecase"]
# fails_when = ["sns_fifo.every_message_is_a_duplicate", "sns.delivers_to_nobody", "sns.alters_messages"]
# holds_when = ["sns.delivers_twice", "sns_fifo.deduplication_ids_are_ignored"]
# sources = ["https://docs.aws.amazon.com/wellarchitected/latest/framework/rel04-bp04.html"]
# account.ja = "2件の支払いをそのつど別の重複排除 ID で、バッチで1回、1件ずつで1回やり直すと、moto では6件届き、支払い番号を見る受信側が請求したのは1回ずつだった。"
# account.en = "Two payments were published again twice, once in a batch and once one by one, each time with new deduplication ids: six messages arrived on moto, and a consumer that looks at payment numbers charged each payment once."
# limits.ja = "処理済みの記録は変数に置いている。実際には、処理の結果と同じトランザクションで残る場所に書く。2つの受信側が同時に処理する場合は試していない。"
# limits.en = "The record of what is done is kept in a variable here; in earnest it belongs in the same transaction as the work itself. Two consumers at the same time were not tried."
# ///
import boto3
from topics import create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")
topic = create_topic("payments.fifo")
queue = subscribed_queue(topic, "ledger.fifo")

payments = ["payment-77", "payment-1078"]
for attempt in ("first", "retry", "another-retry"):
    # ja: 再試行が新しい重複排除 ID を使う。
    # en: The retry uses new deduplication ids.
    entries = [
        entry(topic, payment, MessageDeduplicationId=f"{payment}-{attempt}") for payment in payments
    ]
    if attempt == "retry":
        publish_batch(topic, *entries)
    else:
        for each in entries:
            sns.publish(TopicArn=topic, **each)

arrived = received(queue)
copies = [arrived.count(payment) for payment in payments]
assert min(copies) >= 2 and sum(copies) >= 6  # shows: twice

charged = []
for payment in arrived:
    if payment not in charged:
        charged.append(payment)
assert {each: charged.count(each) for each in charged} == dict.fromkeys(payments, 1)  # shows: once

print("arrived:", *arrived)
print("charged once each:", *charged)
