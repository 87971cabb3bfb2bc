# /// uradori
# confirmed = "e17953a11976a555f3d1c50452eeddfb66b8d207a0d8284c733778f25e34143a"
# statements = ["sns.topic-unit"]
# fails_when = ["sns.delivers_to_first_subscriber", "sns.alters_messages", "sns.topics_are_ignored"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-create-topic.html",
# ]
# account.ja = "2つのトピックにそれぞれ2つのキューをサブスクライブさせ、両方に発行して、どのキューに何が届いたかを見た。"
# account.en = "Two queues each were subscribed to two topics; both topics were published to, and it was watched what arrived where."
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
