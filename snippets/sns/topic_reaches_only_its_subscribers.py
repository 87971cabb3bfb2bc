# /// uradori
# confirmed = "1f88cf633d3e7b3b9bc73253089316881a1d0ea3b4d65e30a71040297e0ff2e7"
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
# account.ja = "標準トピックと FIFO トピックを2つずつ作り、それぞれに2つのキュー、両方に1つのキューをサブスクライブさせて、どこに何が届いたかを見た。"
# account.en = "Of standard and of FIFO topics two each were made; two queues subscribed to each, and one to both, and it was watched what arrived where."
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
