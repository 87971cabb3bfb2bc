# /// uradori
# confirmed = "06570e5167cf634150438d77ea3876a5c751b9a1af1f4479637ea55d18a92794"
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
# account.ja = "4つのセンサーの値を代わる代わる6回ずつ、90秒おきに3度に分け、1件ずつでもバッチでも moto の FIFO トピックに発行し、そのつど1件を受信して削除しないでいても、SQS FIFO キューからは、まとめても1件ずつでも、どのグループの6件も発行の順に受信できた。"
# account.en = "Six readings each of four sensors were published to FIFO topics of moto by turns, in three rounds 90 seconds apart, one by one and in batches; although one message was received each time and not deleted, SQS FIFO queues handed out the six of each group in the order of publishing, many at a time and one by one."
# limits.ja = "AWS では発行していない。1つのクライアントが順に発行しており、並行して発行するときの順序は示さない。"
# limits.en = "Nothing was published on AWS. One client publishes one after the other; the order of concurrent publishers is not shown."
# ///
import json
from collections import defaultdict

import boto3
from clocks import clock
from topics import ATTRIBUTES, create_topic, entry, publish_batch, subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")


def received(queue, most):
    """What one call receives, with the group of each message and its handle."""
    ask = {"MaxNumberOfMessages": most, "MessageSystemAttributeNames": ["MessageGroupId"]}
    for message in sqs.receive_message(QueueUrl=queue, **ask).get("Messages", []):
        body, group = message["Body"], message.get("Attributes", {}).get("MessageGroupId")
        # ja: 本文が JSON に包まれて届くキューもある。
        # en: In one of the queues, bodies come wrapped in JSON.
        text = json.loads(body)["Message"] if "TopicArn" in body else body
        yield group, text, message["ReceiptHandle"]


def groups_of(queue, most):
    """All messages of a queue by group, received so many at a time and deleted."""
    groups = defaultdict(list)
    while messages := [*received(queue, most)]:
        for group, text, handle in messages:
            groups[group].append(text)
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
    return groups


# --8<-- [start:show]
readings = {
    "sensor-a": ["21.0", "21.4", "22.1", "23.0", "22.8", "22.9"],
    "sensor-b": ["8.2", "7.9", "7.5", "7.7", "7.6", "8.0"],
    "sensor-c": ["64", "63", "61", "66", "65", "62"],
    "sensor-d": ["1013", "1009", "1011", "1010", "1012", "1008"],
}
published = [values[position] for position in range(6) for values in readings.values()]
sensor_of = {value: sensor for sensor, values in readings.items() for value in values}

# ja: 1件ずつでも、まとめてでも、同じである。
# en: It is the same whether they are published one by one or in batches.
for in_batches in (False, True):
    topic = create_topic(f"readings-{in_batches}.fifo")
    bare = subscribed_queue(topic, f"plots-{in_batches}.fifo")
    wrapped = subscribed_queue(topic, f"alarms-{in_batches}.fifo", RawMessageDelivery="false")
    with clock() as time:
        for rounds, start in enumerate(range(0, len(published), 8)):
            time.until(90 * rounds)
            entries = [
                entry(topic, value, MessageGroupId=sensor_of[value], **options)
                for value, options in zip(
                    published[start : start + 8],
                    4 * [{}, {"MessageAttributes": ATTRIBUTES}],
                    strict=True,
                )
            ]
            if in_batches:
                publish_batch(topic, *entries)
            else:
                for each in entries:
                    sns.publish(TopicArn=topic, **each)
            # ja: 受信しても削除しなかったものは、後でまた受信する。
            # en: What is received but not deleted is received again later.
            for queue in (bare, wrapped):
                assert len([*received(queue, 1)]) == 1  # setup
        time.until(90 * rounds + 31)
        found = [groups_of(bare, 10), groups_of(wrapped, 1)]

    for groups in found:
        assert sorted(sum(groups.values(), [])) == sorted(published)  # shows: out
        # ja: どのグループでも、発行した順のままである。
        # en: In each group, the order is that of publishing.
        inside = [body for got in groups.values() for body in sorted(got, key=published.index)]
        assert sum(groups.values(), []) == inside  # shows: order
        assert groups.keys() == readings.keys()  # shows: group
# --8<-- [end:show]

for sensor, got in sorted(groups.items()):
    print(f"{sensor}:", *got)
