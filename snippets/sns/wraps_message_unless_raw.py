# /// uradori
# confirmed = "c0d7e73a13701228ab10ef5aa434f6ece5450909805d03a5ec9f641f7908353d"
# statements = ["sns.channels"]
# fails_when = [
#   "sns.raw_delivery_is_ignored",
#   "sns.raw_delivery_is_default",
#   "sns.alters_messages",
#   "sns.documents_name_no_topic",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html"]
# ///
import json

import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="orders")["TopicArn"]
bare = subscribed_queue(topic, "bare")

# ja: 何も指定しないサブスクリプションである。
# en: A subscription for which nothing is set.
sqs = boto3.client("sqs")
unset = sqs.create_queue(QueueName="unset")["QueueUrl"]
found = sqs.get_queue_attributes(QueueUrl=unset, AttributeNames=["QueueArn"])
sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=found["Attributes"]["QueueArn"])

orders = ['{"order": 1042}', '{"order": 1043}']
for order in orders:
    sns.publish(TopicArn=topic, Message=order)

by_attribute = {"RawMessageDelivery": {*received(bare)}}
assert by_attribute["RawMessageDelivery"] == {*orders}  # shows: raw
documents = [json.loads(body) for body in received(unset)]
assert {each.get("Message") for each in documents} == {*orders}  # shows: wrapped
assert {each.get("TopicArn") for each in documents} == {topic}  # shows: arn

print("raw:", *sorted(by_attribute["RawMessageDelivery"]))
print("wrapped:", *sorted(each["Message"] for each in documents))
