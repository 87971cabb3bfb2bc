# /// uradori
# confirmed = "d2ea1e61aa860a8c345caa28df57c3e83e1cb60b6af3d8163369201e955f4cd1"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.delivers_to_first_subscriber",
#   "sns_subscribers.attributes_go_to_the_first_only",
#   "sns_batches.batches_arrive_twice",
#   "sns.loses_first_delivery",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-common-scenarios.html"]
# account.ja = "12のキューがサブスクライブする moto の標準トピックと、3つのキューがサブスクライブする標準トピック1つと FIFO トピック2つに、単独で1件、まとめて2件を、属性のあるものとないもの、短いものと長いものを交えて発行すると、どのキューにも3件が1通ずつ届いた。"
# account.en = "Three messages, one alone and two in a batch, with attributes and without, short and long, were published to a standard topic of moto with twelve subscribed queues, another with three, and two FIFO topics with three each, and each queue got one copy of each."
# limits.ja = "サブスクライブしたのは SQS のキューだけである。moto は重複させないが、AWS の標準トピックでは同じメッセージが2回以上届くこともある。"
# limits.en = "Only SQS queues subscribed. moto never duplicates; on AWS a standard topic may occasionally deliver more than one copy."
# ///
from topics import create_topic, publish, received, subscribed_queue

orders = ["order-1042", "order-1043, コーヒー", "order-1044, " + 30 * "one spare part, "]


def copies(name, readers):
    """What each of the queues gets that are subscribed to a topic."""
    topic = create_topic(name)
    first, *others = readers
    queues = {first: subscribed_queue(topic, first)}
    # ja: フィルターポリシーに合うものが何もないキューも、サブスクライブしている。
    # en: A queue whose filter policy nothing matches has subscribed, too.
    subscribed_queue(topic, f"nothing-of-{name}", FilterPolicy='{"source": ["nobody"]}')
    queues |= {reader: subscribed_queue(topic, reader) for reader in others}
    publish(topic, *orders)
    return {reader: received(queue) for reader, queue in queues.items()}


branches = [f"branch-{number}" for number in range(1, 10)]
of_standard = copies("orders", ["shipping", "billing", "analytics", *branches])
of_others = [
    copies(f"{topic}{ending}", [f"{topic}-{number}{ending}" for number in range(3)])
    for topic, ending in (("refunds", ""), ("orders", ".fifo"), ("refunds", ".fifo"))
]
got = [each for of_one in (of_standard, *of_others) for each in of_one.values()]
assert all({*each} == {*orders} for each in got)  # shows: every
assert all(each.count(order) == 1 for each in got for order in orders)  # shows: one

for name, of_queue in of_standard.items():
    if name not in branches:
        print(f"{name}:", *(order.partition(",")[0] for order in of_queue))
print("and nine branches:", *{len(of_standard[each]) for each in branches}, "orders each")
print("and three queues of each of three other topics:", *{*map(len, got)}, "orders each")
