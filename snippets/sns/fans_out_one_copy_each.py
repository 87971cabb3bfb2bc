# /// uradori
# confirmed = "193f52bf2901b79f3b9f3708dc835b5e4c354c9ff2d0e88dc47eed5b04df1fcc"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.delivers_to_first_subscriber",
#   "sns.delivers_twice",
#   "sns.loses_first_delivery",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-common-scenarios.html"]
# limits.ja = "moto は重複させないが、AWS の標準トピックでは同じメッセージが2回以上届くこともある。"
# limits.en = "moto never duplicates; on AWS a standard topic may occasionally deliver more than one copy."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="orders")["TopicArn"]
names = ("shipping", "billing", "analytics")
queues = {name: subscribed_queue(topic, name) for name in names}

orders = ["order-1042", "order-1043"]
for order in orders:
    sns.publish(TopicArn=topic, Message=order)

copies = {name: received(queue) for name, queue in queues.items()}
assert all({*got} == {*orders} for got in copies.values())  # shows: every
assert all(got.count(order) < 2 for got in copies.values() for order in orders)  # shows: one

for name, got in copies.items():
    print(f"{name}:", *got)
