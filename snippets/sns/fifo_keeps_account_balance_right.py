# /// uradori
# confirmed = "5624a3ce6ac12f1be387dafa03b23410a010692cc40391c1a82dc2e585c1415f"
# statements = ["sns.fifo-usecase"]
# fails_when = [
#   "sns_fifo.repeated_ids_are_refused",
#   "sns.later_messages_overtake",
#   "sns_fifo.deduplication_ids_are_ignored",
# ]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-example-use-case.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
# ]
# account.ja = "5件の入出金を moto の FIFO トピックに、1件ずつとバッチで、299秒おいて2回ずつ発行しても、キューから届いたのは5件で、残高は順に1000、200、200、700、400になった。"
# account.en = "Five entries were published to a FIFO topic of moto, alone and in batches, and all once more after 299 seconds; five arrived in the queue, and the balance after each was 1000, 200, 200, 700 and 400."
# limits.ja = "AWS では発行していない。moto で重複を捨てているのは、トピックの先の SQS FIFO キューである。5分は moto の時計を進めて過ごしており、5分が過ぎた後のやり直しは試していない。"
# limits.en = "Nothing was published on AWS. In moto it is the SQS FIFO queue behind the topic that drops the repeats. The time passes by moving moto's clock; a retry after five minutes was not tried."
# ///
import boto3
from clocks import clock
from topics import create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")
topic = create_topic("transfers.fifo")
queue = subscribed_queue(topic, "ledger.fifo")
amounts = ["+1000", "-800", "-300", "+500", "-300"]
entries = [
    entry(topic, amount, MessageGroupId="account-7", MessageDeduplicationId=f"entry-{number}")
    for number, amount in enumerate(amounts)
]
published = []

with clock() as time:
    # ja: 応答が届かなかったと思い、5分になる前に、1件ずつのものはバッチで、バッチのものは1件ずつ発行し直す。
    # en: Believing that nothing got through, we publish again before five minutes are over: in a batch what went alone, and the reverse.
    for seconds, alone, batch in ((0, entries[:3], entries[3:]), (299, entries[3:], entries[:3])):
        time.until(seconds)
        for each in alone:
            try:
                sns.publish(TopicArn=topic, **each)
            except sns.exceptions.InvalidParameterException:
                continue
            published.append(time.now())
        accepted = publish_batch(topic, *batch).get("Successful", [])
        published += [time.now() for _ in accepted]
    arrived = received(queue)

assert len(published) == 2 * len(entries) and published[-1] < 5 * 60  # shows: repeats

balance, statement = 0, []
for amount in arrived:
    # ja: 残高が足りない出金は断るので、順序が変われば結果も変わる。
    # en: An overdraft is declined, so another order would give another result.
    if balance + int(amount) >= 0:
        balance += int(amount)
    statement.append(balance)
assert statement == [1000, 200, 200, 700, 400]  # shows: balance

print("published:", len(published), "entries")
print("balance after each that arrived:", *statement)
