# /// uradori
# confirmed = "9e2fb81f92d723a0e95eb61b6609480c6bec0a46e9651f4aafb785bf3523554e"
# statements = ["sns.fifo-sqsfifo"]
# fails_when = [
#   "sns.loses_first_delivery",
#   "sns.later_messages_overtake",
#   "sqs.fifo_shuffles",
#   "sns_fifo.groups_are_merged",
#   "sns_batches.batches_come_out_backwards",
# ]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-message-ordering.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-grouping.html",
# ]
# account.ja = "4つのセンサーの値を代わる代わる4回ずつ、1件ずつでもバッチでも moto の FIFO トピックに発行すると、SQS FIFO キューからは、どのグループの4件も発行の順に受信できた。"
# account.en = "Four readings each of four sensors were published to FIFO topics of moto by turns, one by one and in batches, and SQS FIFO queues handed out the four of each group in the order of publishing."
# limits.ja = "AWS では発行していない。1つのクライアントが順に発行しており、並行して発行するときの順序は示さない。"
# limits.en = "Nothing was published on AWS. One client publishes one after the other; the order of concurrent publishers is not shown."
# ///
from collections import defaultdict

import boto3
from topics import create_topic, entry, publish_batch, subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
readings = {
    "sensor-a": ["21.0", "21.4", "22.1", "23.0"],
    "sensor-b": ["8.2", "7.9", "7.5", "7.7"],
    "sensor-c": ["64", "63", "61", "66"],
    "sensor-d": ["1013", "1009", "1011", "1010"],
}
published = [values[position] for position in range(4) for values in readings.values()]
sensor_of = {value: sensor for sensor, values in readings.items() for value in values}

# ja: 1件ずつでも、まとめてでも、同じである。
# en: It is the same whether they are published one by one or in batches.
for in_batches in (False, True):
    topic = create_topic(f"readings-{in_batches}.fifo")
    queue = subscribed_queue(topic, f"plots-{in_batches}.fifo")
    entries = [entry(topic, value, MessageGroupId=sensor_of[value]) for value in published]
    if in_batches:
        publish_batch(topic, *entries[:10])
        publish_batch(topic, *entries[10:])
    else:
        for each in entries:
            sns.publish(TopicArn=topic, **each)

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
