# /// uradori
# confirmed = "403c2f3f4cf6d75a58fbd27f3b10dce260157b9eb1e94077ddff6919ea6eca2a"
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
# account.ja = "moto の標準トピックと FIFO トピックのどちらでも、2つのトピックに5件ずつ発行すると、一方だけをサブスクライブする4つのキューには、何も通さないフィルターポリシーのあるキューと並んでいても、そのトピックの5件だけが、両方をサブスクライブするキューには10件が届き、途中でサブスクライブしたキューにはその後の1件が届いた。"
# account.en = "On standard and on FIFO topics of moto, five messages were published to each of two topics: the four queues subscribed to one of them, beside one whose filter policy lets nothing pass, got just its five messages, a queue subscribed to both got all ten, and one that subscribed before the last message got that."
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
    # ja: フィルターポリシーで何も通さないキューと、両方のトピックをサブスクライブするキューもある。
    # en: Other queues let nothing pass their filter policy, and one has subscribed to both topics.
    for name, topic in topics.items():
        policy = '{"source": ["nowhere"]}'
        subscribed_queue(topic, f"{name}-3{ending}", FilterPolicy=policy)
    [both] = {subscribed_queue(topic, f"both{ending}") for topic in topics.values()}

    # ja: 発行者が指定するのはトピックだけで、受信者は指定しない。
    # en: The publisher names a topic, never the receivers.
    sent = {name: {f"{name}-{number}" for number in range(1042, 1046)} for name in topics}
    for name, topic in topics.items():
        publish(topic, *sorted(sent[name]))
    # ja: 発行のあとでサブスクライブしたキューには、その後の1件が届く。
    # en: A queue that subscribes after that gets what is published then.
    late = {name: subscribed_queue(topics[name], f"{name}-late{ending}") for name in topics}
    for name, topic in topics.items():
        publish(topic, f"{name}-1050")
        sent[name] |= {f"{name}-1050"}

    of_both = {*received(both)}
    for name, of_topic in queues.items():
        got = [{*received(queue)} for queue in of_topic]
        of_late = {*received(late[name])}
        complete = all(sent[name] <= each for each in (*got, of_both))
        assert complete and f"{name}-1050" in of_late  # shows: own
        [other] = sent.keys() - {name}
        assert not any(sent[other] & each for each in (*got, of_late))  # shows: others
        print(f"subscribers of {name}{ending} got:", *sorted(set.union(*got)))
