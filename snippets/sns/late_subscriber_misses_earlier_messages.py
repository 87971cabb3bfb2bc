# /// uradori
# confirmed = "921934007654a6f82f5c6094fa5eb3f6d42052597623a2f9d7b599c6eab5e007"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.loses_first_delivery",
#   "sns.delivers_to_first_subscriber",
#   "sns.replays_the_past",
#   "sns_fifo.newcomers_get_the_past",
#   "sns.unsubscribe_is_ignored",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html"]
# account.ja = "moto の標準トピックでも FIFO トピックでも、途中でサブスクライブしたキューにはその後の4件だけが、途中で解除したキューにはその前の4件だけが届いた。"
# account.en = "On a standard and a FIFO topic of moto, a queue that subscribed on the way got just the four messages published after that, and one that unsubscribed just the four published before."
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

    of_alice, of_bob = {*received(alice)}, {*received(bob)}
    assert {"1.0", "1.1", "2.0", "2.1"} <= of_alice  # shows: present
    assert {"2.0", "2.1", "3.0", "3.1"} <= of_bob  # shows: present
    # ja: bob は 1.x の発行より後に加わり、alice は 3.x の発行より前に解除した。
    # en: Bob joined after 1.x was published, and Alice left before 3.x was.
    assert of_bob <= {"2.0", "2.1", "3.0", "3.1"}  # shows: newcomer
    assert of_alice <= {"1.0", "1.1", "2.0", "2.1"}  # shows: leaver

    print(f"alice{ending}:", *sorted(of_alice))
    print(f"bob{ending}:", *sorted(of_bob))
