# /// uradori
# confirmed = "b10ef43ada3ecebe5dbd7c07e7021b7daeca8dce8d3080bba7202b80d808ced2"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.delivers_to_first_subscriber",
#   "sns_subscribers.attributes_go_to_the_first_only",
#   "sns.delivers_twice",
#   "sns.loses_first_delivery",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-common-scenarios.html"]
# account.ja = "12のキューがサブスクライブするトピックに属性のないものとあるものの2件を1回ずつ発行し、どのキューに何通届いたかを数えた。"
# account.en = "Two messages, one of them with attributes, were published once each to a topic with twelve subscribed queues, and the copies in each queue were counted."
# limits.ja = "moto は重複させないが、AWS の標準トピックでは同じメッセージが2回以上届くこともある。"
# limits.en = "moto never duplicates; on AWS a standard topic may occasionally deliver more than one copy."
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
