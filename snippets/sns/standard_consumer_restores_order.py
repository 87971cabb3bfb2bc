# /// uradori
# confirmed = "be0f47adade56faec685d0cdc75b698cdf3f599845da964aaa411f08fae87cff"
# statements = ["sns.std-order"]
# fails_when = [
#   "sns.loses_first_delivery",
#   "sns_subscribers.numbers_lose_digits",
#   "sns.delivers_in_one_order",
# ]
# holds_when = ["sns.delivers_twice"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html"]
# account.ja = "番号を付けた4つの出来事を moto に24通りのすべての順で発行すると、届いた順も24通りになったが、受信側が番号で並べ直すと、毎回もとの順に戻った。"
# account.en = "Four numbered events were published to moto in all 24 orders and arrived in as many; a consumer that sorts by number restored the right order each time."
# limits.ja = "moto は必ず発行順に届けるので、発行する順を変えている。途中の番号がまだ届いていない場合は試していない。"
# limits.en = "moto always keeps the order of publishing, so that order is changed. A number that has not arrived yet was not tried."
# ///
from itertools import permutations

import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="order-events")["TopicArn"]
history = ["9 created", "10 paid", "100 packed", "1000 shipped"]
queue = subscribed_queue(topic, "order-history")
arrivals = set()


def number(event):
    digits, _, _ = event.partition(" ")
    return int(digits) if digits.isdigit() else -1


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
