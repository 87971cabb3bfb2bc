# /// uradori
# confirmed = "daf6c3246087dc753104a9bb491de2c3383d726abcc7b2440656f9996d9e059c"
# statements = ["sns.topic-unit"]
# fails_when = ["sns.delivers_to_first_subscriber", "sns.alters_messages", "sns.topics_are_ignored"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-create-topic.html",
# ]
# account.ja = "moto の2つのトピックに2つずつキューをサブスクライブさせて2件ずつ発行すると、どのキューにも自分のトピックの2件が届き、もう一方のトピックのものは届かなかった。"
# account.en = "On moto, two queues each subscribed to two topics and two messages were published to either: every queue got both messages of its own topic and none of the other."
# limits.ja = "AWS では発行していない。"
# limits.en = "Nothing was published on AWS."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topics = {name: sns.create_topic(Name=name)["TopicArn"] for name in ("orders", "payments")}
queues = {
    name: [subscribed_queue(topic, f"{name}-{number}") for number in (1, 2)]
    for name, topic in topics.items()
}

# ja: 宛先に書くのはトピックだけで、受け取る相手は書かない。
# en: The publisher names a topic, never the receivers.
sent = {name: {f"{name}-1042", f"{name}-1043"} for name in topics}
for name, topic in topics.items():
    for message in sorted(sent[name]):
        sns.publish(TopicArn=topic, Message=message)

for name, of_topic in queues.items():
    got = [{*received(queue)} for queue in of_topic]
    assert all(sent[name] <= each for each in got)  # shows: own
    [other] = sent.keys() - {name}
    assert not any(sent[other] & each for each in got)  # shows: others
    print(f"subscribers of {name} got:", *sorted(set.union(*got)))
