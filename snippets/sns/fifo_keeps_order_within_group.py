# /// uradori
# confirmed = "b750d98e6ae02e8b0514d298379ebfc41e1beddd6ca9f1c199e6302efa3b2bb4"
# statements = ["sns.fifo-sqsfifo"]
# fails_when = [
#   "sns.loses_first_delivery",
#   "sns.later_messages_overtake",
#   "sqs.fifo_shuffles",
#   "sns_fifo.groups_are_merged",
# ]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-grouping.html",
# ]
# account.ja = "4つのセンサーの値を代わる代わる FIFO トピックに発行し、SQS FIFO キューから受信した順をグループごとに比べた。"
# account.en = "Readings of four sensors were published to a FIFO topic by turns, and the order in which an SQS FIFO queue handed them out was compared group by group."
# limits.ja = "発行は1つのクライアントから1件ずつ行っている。並行して発行するときの順序は示さない。"
# limits.en = "One client publishes one message at a time; the check says nothing about concurrent publishers."
# ///
from collections import defaultdict

import boto3
from topics import subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = sns.create_topic(Name="readings.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "plots.fifo")

readings = {
    "sensor-a": ["21.0", "21.4", "22.1", "23.0"],
    "sensor-b": ["8.2", "7.9", "7.5", "7.7"],
    "sensor-c": ["64", "63", "61", "66"],
    "sensor-d": ["1013", "1009", "1011", "1010"],
}
published = []
for position in range(4):
    for sensor, values in readings.items():
        published.append(values[position])
        sns.publish(
            TopicArn=topic,
            Message=values[position],
            MessageGroupId=sensor,
            MessageDeduplicationId=f"{sensor}-{position}",
        )

groups = defaultdict(list)
ask = {"MaxNumberOfMessages": 10, "MessageSystemAttributeNames": ["MessageGroupId"]}
while messages := sqs.receive_message(QueueUrl=queue, **ask).get("Messages"):
    for message in messages:
        groups[message.get("Attributes", {}).get("MessageGroupId")].append(message["Body"])
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])

assert sorted(sum(groups.values(), [])) == sorted(published)  # shows: out
# ja: どのグループでも、発行した順のままである。
# en: In each group, the order is that of publishing.
inside = [body for got in groups.values() for body in sorted(got, key=published.index)]
assert sum(groups.values(), []) == inside  # shows: order
assert groups.keys() == readings.keys()  # shows: group

for sensor, got in sorted(groups.items()):
    print(f"{sensor}:", *got)
