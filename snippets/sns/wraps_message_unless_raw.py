# /// uradori
# confirmed = "caa9503e20014774d6cca9dc56771ba22d55644fffde062bba2de134b4fefa37"
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
# account.ja = "moto の2つずつの標準トピックと FIFO トピックで、RawMessageDelivery を初めから、または後から有効にしたサブスクリプションには本文がそのまま、何も指定しないものと無効に戻したものには、本文とトピックの ARN が入った JSON 文書が届いた。"
# account.en = "On two standard and two FIFO topics of moto, subscriptions with RawMessageDelivery, on from the start or turned on later, got the bare bodies; one without any setting and one in which it was turned off again got JSON documents with the body and the topic's ARN."
# limits.ja = "AWS では発行していない。試したのは SQS のサブスクリプションだけである。"
# limits.en = "Nothing was published on AWS. Only SQS subscriptions were tried."
# ///
import json

import boto3
from topics import TYPES, change, create_topic, publish, received, subscribed_queue

sns = boto3.client("sns")
sqs = boto3.client("sqs")
orders = ['{"order": 1042}', '{"order": 1043}', "order-1044, コーヒー"]


def parsed(body):
    try:
        document = json.loads(body)
    except ValueError:
        return {}
    return document if "Message" in document else {}


for topic in (
    create_topic(f"{name}{ending}") for ending in TYPES for name in ("orders", "refunds")
):
    name = topic.rpartition(":")[2]
    # ja: RawMessageDelivery は、サブスクライブするときにも後からでも有効にできる。
    # en: RawMessageDelivery can be turned on from the start or later.
    bare = subscribed_queue(topic, f"bare-{name}")
    later = subscribed_queue(topic, f"later-{name}", RawMessageDelivery="false")
    change(topic, later, RawMessageDelivery="true")

    # ja: 何も指定しないサブスクリプションと、無効に戻したものである。
    # en: A subscription for which nothing is set, and one in which it was turned off again.
    of_fifo = {"FifoQueue": "true"} if name.endswith(".fifo") else {}
    # ja: 標準の2つのトピックは、同じキューがサブスクライブする。
    # en: The two standard topics have one and the same queue.
    place = f"unset-{name}" if of_fifo else "unset"
    unset = sqs.create_queue(QueueName=place, Attributes=of_fifo)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=unset, AttributeNames=["QueueArn"])
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=found["Attributes"]["QueueArn"])
    off = subscribed_queue(topic, f"off-{name}")
    change(topic, off, RawMessageDelivery="false")

    publish(topic, *orders)

    for raw_queue, default_queue in ((bare, unset), (later, off)):
        by_attribute = {"RawMessageDelivery": {*received(raw_queue)}}
        assert by_attribute["RawMessageDelivery"] == {*orders}  # shows: raw
        documents = [parsed(body) for body in received(default_queue)]
        assert {each.get("Message") for each in documents} == {*orders}  # shows: wrapped
        assert {each.get("TopicArn") for each in documents} == {topic}  # shows: arn

print("raw:", *sorted(by_attribute["RawMessageDelivery"]))
print("wrapped:", *sorted(each.get("Message", "") for each in documents))
