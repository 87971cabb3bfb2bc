# /// uradori
# confirmed = "679cec5bc1d6abe134143db4274fc9f9661a740953435fae12af008c17fb8d94"
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
# account.ja = "3つの口座の6件ずつの入出金を moto の2つの FIFO トピックのそれぞれに、1件ずつとバッチで、すぐ後と299秒後にも発行し直すと、キューから届いたのは6件ずつで、残高はどれも順に1000.50、200.50、200.50、700.50、400.50、200.50になった。"
# account.en = "Six entries each of three accounts were published to each of two FIFO topics of moto, alone and in batches, at once again and once more after 299 seconds; six each arrived in the queue, and the balance of every account after each was 1000.50, 200.50, 200.50, 700.50, 400.50 and 200.50."
# limits.ja = "AWS では発行していない。moto で重複を捨てているのは、トピックの先の SQS FIFO キューである。5分は moto の時計を進めて過ごしており、5分が過ぎた後のやり直しは試していない。"
# limits.en = "Nothing was published on AWS. In moto it is the SQS FIFO queue behind the topic that drops the repeats. The time passes by moving moto's clock; a retry after five minutes was not tried."
# ///
from decimal import Decimal

import boto3
from clocks import clock
from topics import create_topic, entry, publish_batch, received, subscribed_queue

sns = boto3.client("sns")
amounts = ["+1000.50", "-800", "-300", "+500", "-300", "-200"]
accounts = ["account-7", "account-8", "account-9"]

for ledger in ("checking", "savings"):
    topic = create_topic(f"{ledger}.fifo")
    queue = subscribed_queue(topic, f"{ledger}.fifo")
    entries = [
        entry(
            topic,
            f"{account} {amount}",
            MessageGroupId=account,
            MessageDeduplicationId=f"{account}-entry-{number}",
        )
        for number, amount in enumerate(amounts)
        for account in accounts
    ]
    published = []

    with clock() as time:
        # ja: 応答が届かなかったと思い、すぐと、5分になる前に、1件ずつのものはバッチで、バッチのものは1件ずつ発行し直す。
        # en: Believing that nothing got through, we publish again at once, and before five minutes are over: in a batch what went alone, and the reverse.
        for seconds, alone, batch in (
            (0, entries[:9], entries[9:]),
            (299, entries[9:], entries[:9]),
        ):
            time.until(seconds)
            for each in (*alone, *alone):
                try:
                    sns.publish(TopicArn=topic, **each)
                except sns.exceptions.InvalidParameterException:
                    continue
                published.append(time.now())
            for _ in range(2):
                accepted = publish_batch(topic, *batch).get("Successful", [])
                published += [time.now() for _ in accepted]
        arrived = received(queue)

    assert len(published) == 2 * 2 * len(entries) and published[-1] < 5 * 60  # shows: repeats

    statement = {account: [Decimal(0)] for account in accounts}
    booked = [each.split() for each in arrived]
    for account, amount in (each for each in booked if each[0] in accounts):
        # ja: 残高が足りない出金は断るので、順序が変われば結果も変わる。
        # en: An overdraft is declined, so another order would give another result.
        balance = statement[account][-1]
        after = balance + Decimal(amount)
        statement[account].append(after if after >= 0 else balance)
    right = "0 1000.50 200.50 200.50 700.50 400.50 200.50"
    found = [" ".join(map(str, each)) for each in statement.values()]
    assert found == [right] * 3  # shows: balance

print("published:", len(published), "entries")
print("balance after each that arrived:", *statement["account-7"])
