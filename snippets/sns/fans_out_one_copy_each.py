# /// uradori
# confirmed = "25d5f82234917a27351c5d585c10d940b93b6f4169c3b6db370987c763e34d8d"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.delivers_to_first_subscriber",
#   "sns_subscribers.attributes_go_to_the_first_only",
#   "sns.delivers_twice",
#   "sns.loses_first_delivery",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-common-scenarios.html"]
# account.ja = "12のキューがサブスクライブする moto のトピックに、属性のない1件とある1件を発行すると、どのキューにも2件が1通ずつ届いた。"
# account.en = "Two messages, one without attributes and one with, were published to a topic of moto with twelve subscribed queues, and each queue got one copy of each."
# limits.ja = "サブスクライブしたのは SQS の標準キューだけである。moto は重複させないが、AWS の標準トピックでは同じメッセージが2回以上届くこともある。"
# limits.en = "Only standard SQS queues subscribed. moto never duplicates; on AWS a standard topic may occasionally deliver more than one copy."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="orders")["TopicArn"]
names = ("shipping", "billing", "analytics", *(f"branch-{number}" for number in range(1, 10)))
queues = {name: subscribed_queue(topic, name) for name in names}

orders = ["order-1042", "order-1043"]
express = {"delivery": {"DataType": "String", "StringValue": "express"}}
for order, attributes in zip(orders, ({}, express), strict=True):
    sns.publish(TopicArn=topic, Message=order, MessageAttributes=attributes)

copies = {name: received(queue) for name, queue in queues.items()}
assert all({*got} == {*orders} for got in copies.values())  # shows: every
assert all(got.count(order) == 1 for got in copies.values() for order in orders)  # shows: one

for name, got in copies.items():
    if "branch" not in name:
        print(f"{name}:", *got)
print("and nine branches:", *{tuple(got) for name, got in copies.items() if "branch" in name}.pop())
