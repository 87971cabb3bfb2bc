# /// uradori
# statements = ["sns.channels"]
# fails_when = ["sns.raw_delivery_is_ignored", "sns.raw_delivery_is_default", "sns.alters_messages"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html"]
# ///
import json

import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="orders")["TopicArn"]


def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


# --8<-- [start:show]
def subscribe(name, **attributes):
    queue = sqs.create_queue(QueueName=name)["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
    queue_arn = found["Attributes"]["QueueArn"]
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue_arn, Attributes=attributes)
    return queue


raw = subscribe("raw", RawMessageDelivery="true")
wrapped = subscribe("wrapped")

order = '{"order": 1042}'
sns.publish(TopicArn=topic, Message=order)

assert set(receive_all(raw)) == {order}
print("raw:", order)

envelopes = [json.loads(body) for body in receive_all(wrapped)]
assert {(each.get("TopicArn"), each.get("Message")) for each in envelopes} == {(topic, order)}
print("wrapped in JSON:", envelopes[0]["Message"])
# --8<-- [end:show]
