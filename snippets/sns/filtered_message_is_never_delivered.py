# /// uradori
# statements = ["sns.fifo-exactly-once"]
# fails_when = ["sns.filter_policies_are_ignored", "sns.filter_policies_match_nothing"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html",
# ]
# ///
import json

import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = sqs.create_queue(QueueName="refunds.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
queue_arn = found["Attributes"]["QueueArn"]


def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


# --8<-- [start:show]
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=queue_arn,
    Attributes={
        "RawMessageDelivery": "true",
        "FilterPolicy": json.dumps({"kind": ["refund"]}),
    },
)

for number, kind in enumerate(["charge", "refund", "charge", "refund"], start=1):
    sns.publish(
        TopicArn=topic,
        Message=f"{kind} {number}",
        MessageAttributes={"kind": {"DataType": "String", "StringValue": kind}},
        MessageGroupId="account-7",
        MessageDeduplicationId=str(number),
    )

delivered = receive_all(queue)
assert delivered == ["refund 2", "refund 4"]
print("delivered:", ", ".join(delivered))
# --8<-- [end:show]
