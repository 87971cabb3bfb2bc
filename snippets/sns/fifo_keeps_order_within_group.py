# /// uradori
# statements = ["sns.fifo-sqsfifo"]
# fails_when = ["sns.later_messages_overtake", "sns.groups_are_merged", "sqs.fifo_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-grouping.html",
# ]
# limits.ja = "発行は1つのクライアントから1件ずつ行っている。並行して発行するときの順序は示さない。"
# limits.en = "One client publishes one message at a time; the check says nothing about concurrent publishers."
# ///
from collections import defaultdict

import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")

# --8<-- [start:show]
topic = sns.create_topic(Name="readings.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = sqs.create_queue(QueueName="plots.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]

# --8<-- [end:show]
found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=found["Attributes"]["QueueArn"],
    Attributes={"RawMessageDelivery": "true"},
)

# --8<-- [start:show]
readings = {"sensor-a": ["21.0", "21.4", "22.1", "23.0"], "sensor-b": ["8.2", "7.9", "7.5", "7.7"]}
for position in range(4):
    for sensor, values in readings.items():
        sns.publish(
            TopicArn=topic,
            Message=values[position],
            MessageGroupId=sensor,
            MessageDeduplicationId=f"{sensor}-{position}",
        )

received = defaultdict(list)
while messages := sqs.receive_message(
    QueueUrl=queue, MaxNumberOfMessages=10, MessageSystemAttributeNames=["MessageGroupId"]
).get("Messages"):
    for message in messages:
        group = message.get("Attributes", {}).get("MessageGroupId")
        received[group].append(message["Body"])
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])

# ja: グループごとに、発行した順のまま届く。
# en: Within each group, the order of publishing.
assert received == readings
for sensor in readings:
    print(f"{sensor}: {', '.join(received[sensor])}")
# --8<-- [end:show]
