# /// uradori
# confirmed = "e55408bd49057a2d146f8d24d41869095083d955c48408d5cfff9b80e51a8e6a"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.delivers_to_first_subscriber",
#   "sns_subscribers.attributes_go_to_the_first_only",
#   "sns_batches.batches_arrive_twice",
#   "sns.loses_first_delivery",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-common-scenarios.html"]
# account.ja = "12のキューがサブスクライブする moto の標準トピックと、3つのキューがサブスクライブする FIFO トピックに、属性のある1件を単独で、属性のない2件をまとめて発行すると、どのキューにも3件が1通ずつ届いた。"
# account.en = "Three messages, one alone and with attributes, two in a batch and without, were published to a standard topic of moto with twelve subscribed queues and a FIFO topic with three, and each queue got one copy of each."
# limits.ja = "サブスクライブしたのは SQS のキューだけである。moto は重複させないが、AWS の標準トピックでは同じメッセージが2回以上届くこともある。"
# limits.en = "Only SQS queues subscribed. moto never duplicates; on AWS a standard topic may occasionally deliver more than one copy."
# ///
from topics import create_topic, publish, received, subscribed_queue

orders = ["order-1042", "order-1043", "order-1044"]


def copies(name, readers):
    """What each of the queues gets that are subscribed to a topic."""
    topic = create_topic(name)
    queues = {reader: subscribed_queue(topic, reader) for reader in readers}
    publish(topic, *orders)
    return {reader: received(queue) for reader, queue in queues.items()}


branches = [f"branch-{number}" for number in range(1, 10)]
of_standard = copies("orders", ["shipping", "billing", "analytics", *branches])
of_fifo = copies("orders.fifo", ["shipping.fifo", "billing.fifo", "analytics.fifo"])
got = [*of_standard.values(), *of_fifo.values()]
assert all({*each} == {*orders} for each in got)  # shows: every
assert all(each.count(order) == 1 for each in got for order in orders)  # shows: one

for name, of_queue in of_standard.items():
    if name not in branches:
        print(f"{name}:", *of_queue)
print("and nine branches:", *of_standard[branches[-1]])
print("and three queues of a FIFO topic:", *of_fifo["analytics.fifo"])
