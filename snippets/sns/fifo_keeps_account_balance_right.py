# /// uradori
# confirmed = "418d5cddfab5f9eb5e68b9ca47344dd9d9de806116a5b22d32d56d1accaf71d9"
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
# account.ja = "5件の入出金を FIFO トピックに2回ずつ発行し、SQS FIFO キューから受信した順に残高を計算した。"
# account.en = "Five entries were published twice each to a FIFO topic, and the balance was worked out in the order in which an SQS FIFO queue handed them out."
# limits.ja = "moto で重複を捨てているのは、トピックの先の SQS FIFO キューである。5分は moto の時計を進めて過ごしている。"
# limits.en = "In moto it is the SQS FIFO queue behind the topic that drops the repeats. The five minutes pass by moving moto's clock."
# ///
import boto3
from clocks import clock
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="transfers.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "ledger.fifo")
entries = ["+1000", "-800", "-300", "+500", "-300"]
published = []

with clock() as time:
    for attempt in (1, 2):
        # ja: 応答が届かなかったと思い、5分になる前に、同じ ID でもう一度発行する。
        # en: Believing that nothing got through, we publish again before five minutes are over.
        time.until((attempt - 1) * 299)
        for number, amount in enumerate(entries):
            try:
                sns.publish(
                    TopicArn=topic,
                    Message=amount,
                    MessageGroupId="account-7",
                    MessageDeduplicationId=f"entry-{number}",
                )
            except sns.exceptions.InvalidParameterException:
                continue
            published.append(time.now())
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
