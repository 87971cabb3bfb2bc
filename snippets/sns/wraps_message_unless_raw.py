# /// uradori
# confirmed = "69a507dc497dcfd19a68bc9f89985c9a9218d1edcb13c7715961e945ee6eb448"
# statements = ["sns.channels"]
# fails_when = [
#   "sns.raw_delivery_is_ignored",
#   "sns.raw_delivery_is_default",
#   "sns.alters_messages",
#   "sns.documents_name_no_topic",
#   "sns_variants.attributes_wrap_the_message",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html"]
# account.ja = "moto の標準トピックでも FIFO トピックでも、RawMessageDelivery を付けたサブスクリプションには本文がそのまま、何も指定しないものには、本文とトピックの ARN が入った JSON 文書が届いた。"
# account.en = "On a standard and a FIFO topic of moto, a subscription with RawMessageDelivery got the bare bodies, one without any setting got JSON documents with the body and the topic's ARN."
# limits.ja = "AWS では発行していない。試したのは SQS のサブスクリプションだけである。"
# limits.en = "Nothing was published on AWS. Only SQS subscriptions were tried."
# ///
import json

import boto3
from topics import TYPES, create_topic, publish, received, subscribed_queue

sns = boto3.client("sns")
sqs = boto3.client("sqs")
orders = ['{"order": 1042}', '{"order": 1043}']


def parsed(body):
    document = json.loads(body)
    return document if "Message" in document else {}


for ending in TYPES:
    topic = create_topic(f"orders{ending}")
    bare = subscribed_queue(topic, f"bare{ending}")

    # ja: 何も指定しないサブスクリプションである。
    # en: A subscription for which nothing is set.
    of_fifo = {"FifoQueue": "true"} if ending else {}
    unset = sqs.create_queue(QueueName=f"unset{ending}", Attributes=of_fifo)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=unset, AttributeNames=["QueueArn"])
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=found["Attributes"]["QueueArn"])

    publish(topic, *orders)

    by_attribute = {"RawMessageDelivery": {*received(bare)}}
    assert by_attribute["RawMessageDelivery"] == {*orders}  # shows: raw
    documents = [parsed(body) for body in received(unset)]
    assert {each.get("Message") for each in documents} == {*orders}  # shows: wrapped
    assert {each.get("TopicArn") for each in documents} == {topic}  # shows: arn

print("raw:", *sorted(by_attribute["RawMessageDelivery"]))
print("wrapped:", *sorted(each.get("Message", "") for each in documents))
