# /// uradori
# confirmed = "b67e861090e79140f949578d37f8169217fbfa71d87d043e97c14e878f779148"
# statements = ["sns.std-order"]
# fails_when = [
#   "sns.loses_first_delivery",
#   "sns_subscribers.numbers_lose_digits",
#   "sns.delivers_in_one_order",
# ]
# holds_when = ["sns.delivers_twice"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html"]
# account.ja = "番号を付けた4つの出来事をあらゆる順で発行し、受信側が番号で並べ直した結果を比べた。"
# account.en = "Four numbered events were published in every possible order, and what a consumer made of them by sorting was compared."
# limits.ja = "moto は必ず発行順に届けるので、発行する順を変えて届く順を変えている。"
# limits.en = "moto always keeps the order of publishing, so that order is changed to change the order of arrival."
# ///
from itertools import permutations

import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="order-events")["TopicArn"]
history = ["9 created", "10 paid", "11 packed", "12 shipped"]
queue = subscribed_queue(topic, "order-history")
arrivals = set()


def number(event):
    digits, _, _ = event.partition(" ")
    return int(digits)


for order in permutations(history):
    # ja: 標準トピックがどの順で届けてもよいように、どの順でも届けさせてみる。
    # en: A standard topic may deliver in any order; so have it deliver in every one.
    for event in order:
        sns.publish(TopicArn=topic, Message=event)
    arrived = received(queue)
    arrivals.add(tuple(arrived))

    # ja: 発行側が付けた番号で並べ直す。
    # en: Sort by the number that the publisher has given.
    restored = sorted({*arrived}, key=number)
    assert restored == history  # shows: sorted, any

assert len(arrivals) == 24  # shows: any

print("arrived in", len(arrivals), "orders, sorted each time:", " -> ".join(restored))
