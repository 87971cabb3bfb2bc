# /// uradori
# confirmed = "7eaea91a27878a6c3f7347f65a19ef694147f57ee372dd31239758672f5557e8"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.delivers_to_first_subscriber",
#   "sns_subscribers.who_comes_back_gets_nothing",
#   "sns.replays_the_past",
#   "sns_fifo.newcomers_get_the_past",
#   "sns.unsubscribe_is_ignored",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html"]
# account.ja = "moto の標準トピックでも FIFO トピックでも、途中でサブスクライブしたキューにはその後の6件だけが、途中で解除したキューには、その前の4件と、あらためてサブスクライブした後の2件だけが届いた。"
# account.en = "On a standard and a FIFO topic of moto, a queue that subscribed on the way got just the six messages published after that, and one that unsubscribed just the four published before and the two after it had subscribed again."
# limits.ja = "AWS では発行していない。アーカイブからの再生は moto にない。"
# limits.en = "Nothing was published on AWS. moto has no replay of archives."
# ///
import boto3
from topics import TYPES, create_topic, publish, received, subscribed_queue

sns = boto3.client("sns")

for ending in TYPES:
    topic = create_topic(f"releases{ending}")
    alice = subscribed_queue(topic, f"alice{ending}")
    publish(topic, "1.0", "1.1")
    bob = subscribed_queue(topic, f"bob{ending}")
    publish(topic, "2.0", "2.1")
    for subscription in sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]:
        if subscription["Endpoint"].endswith(f":alice{ending}"):
            sns.unsubscribe(SubscriptionArn=subscription["SubscriptionArn"])
    publish(topic, "3.0", "3.1")
    # ja: alice はまた加わる。
    # en: Alice comes back.
    subscribed_queue(topic, f"alice{ending}")
    publish(topic, "4.0", "4.1")

    of_alice, of_bob = {*received(alice)}, {*received(bob)}
    before_and_after = {"1.0", "1.1", "2.0", "2.1", "4.0", "4.1"} <= of_alice
    since_then = {"2.0", "2.1", "3.0", "3.1", "4.0", "4.1"} <= of_bob
    assert (before_and_after, since_then) == (True, True)  # shows: present
    # ja: bob は 1.x の発行より後に加わり、alice は 3.x の発行より前に解除した。
    # en: Bob joined after 1.x was published, and Alice left before 3.x was.
    assert of_bob <= {"2.0", "2.1", "3.0", "3.1", "4.0", "4.1"}  # shows: newcomer
    assert of_alice <= {"1.0", "1.1", "2.0", "2.1", "4.0", "4.1"}  # shows: leaver

    print(f"alice{ending}:", *sorted(of_alice))
    print(f"bob{ending}:", *sorted(of_bob))
