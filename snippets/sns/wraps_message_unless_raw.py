# /// uradori
# confirmed = "0c63b96705c3dc75bf92298f184c48bb7ada609df261117f9eb1f168c1a62355"
# statements = ["sns.channels"]
# fails_when = [
#   "sns.raw_delivery_is_ignored",
#   "sns.raw_delivery_is_default",
#   "sns.alters_messages",
#   "sns.documents_name_no_topic",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html"]
# account.ja = "同じトピックに、`RawMessageDelivery` を付けたサブスクリプションと何も指定しないサブスクリプションを作り、届いた本文を比べた。"
# account.en = "Of one topic, a subscription with `RawMessageDelivery` and one without any setting were made, and the bodies that arrived were compared."
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
