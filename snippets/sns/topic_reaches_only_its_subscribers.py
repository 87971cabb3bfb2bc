# /// uradori
# confirmed = "cdcda9b45b9057a0b8de5799fe87491e7a7d2e4d20287ddd7d08575d5594060d"
# statements = ["sns.topic-unit"]
# fails_when = [
#   "sns.delivers_to_first_subscriber",
#   "sns.alters_messages",
#   "sns.topics_are_ignored",
#   "sns_variants.one_subscription_for_each_queue",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/sns-create-topic.html",
# ]
# account.ja = "moto の標準トピックと FIFO トピックのどちらでも、2つのトピックに2件ずつ発行すると、一方だけをサブスクライブする4つのキューにはそのトピックの2件だけが、両方をサブスクライブするキューには4件が届いた。"
# account.en = "On standard and on FIFO topics of moto, two messages were published to each of two topics: the four queues subscribed to one of them got just its two messages, and a queue subscribed to both got all four."
# limits.ja = "AWS では発行していない。"
# limits.en = "Nothing was published on AWS."
# ///
from topics import TYPES, create_topic, publish, received, subscribed_queue

for ending in TYPES:
    topics = {name: create_topic(f"{name}{ending}") for name in ("orders", "payments")}
    queues = {
        name: [subscribed_queue(topic, f"{name}-{number}{ending}") for number in (1, 2)]
        for name, topic in topics.items()
    }
    # ja: 両方のトピックをサブスクライブするキューもある。
    # en: One queue has subscribed to both topics.
    [both] = {subscribed_queue(topic, f"both{ending}") for topic in topics.values()}

    # ja: 発行者が指定するのはトピックだけで、受信者は指定しない。
    # en: The publisher names a topic, never the receivers.
    sent = {name: {f"{name}-1042", f"{name}-1043"} for name in topics}
    for name, topic in topics.items():
        publish(topic, *sorted(sent[name]))

    of_both = {*received(both)}
    for name, of_topic in queues.items():
        got = [{*received(queue)} for queue in of_topic]
        assert all(sent[name] <= each for each in (*got, of_both))  # shows: own
        [other] = sent.keys() - {name}
        assert not any(sent[other] & each for each in got)  # shows: others
        print(f"subscribers of {name}{ending} got:", *sorted(set.union(*got)))
