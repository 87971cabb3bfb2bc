# /// uradori
# confirmed = "f3354c1026ef21cc96c6f6c8ceb869a06416c239a442c5e88ff9385cd66d7211"
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
# account.ja = "moto の標準トピックでも FIFO トピックでも、途中でサブスクライブしたキューにはその後の6件だけが、途中で解除したキューには、その前の4件と、あらためてサブスクライブした後の2件と、解除していない別のトピックの1件だけが届いた。"
# account.en = "On a standard and a FIFO topic of moto, a queue that subscribed on the way got just the six messages published after that. A queue that unsubscribed got just the four published before, the two published once it had subscribed again, and one of another topic that it had not left."
# limits.ja = "AWS では発行していない。アーカイブからの再生は moto にない。"
# limits.en = "Nothing was published on AWS. moto has no replay of archives."
# ///
import boto3
from topics import TYPES, create_topic, publish, received, subscribed_queue, subscription

sns = boto3.client("sns")

for ending in TYPES:
    topic = create_topic(f"releases{ending}")
    alice = subscribed_queue(topic, f"alice{ending}")
    publish(topic, "1.0", "1.1")
    bob = subscribed_queue(topic, f"bob{ending}")
    # ja: carol はフィルターポリシーを付けて加わる。
    # en: Carol joins with a filter policy.
    carol = subscribed_queue(topic, f"carol{ending}", FilterPolicy='{"source": ["shop"]}')
    publish(topic, "2.0", "2.1")
    # ja: alice は解除するが、別のトピックはサブスクライブしたままである。
    # en: Alice unsubscribes, but not from another topic.
    news = create_topic(f"news{ending}")
    subscribed_queue(news, f"alice{ending}")
    sns.unsubscribe(SubscriptionArn=subscription(topic, alice))
    publish(news, "fair")
    publish(topic, "3.0", "3.1")
    # ja: alice はまた加わる。
    # en: Alice comes back.
    subscribed_queue(topic, f"alice{ending}")
    publish(topic, "4.0", "4.1")

    of_alice, of_bob = {*received(alice)}, {*received(bob)}
    before_and_after = {"1.0", "1.1", "2.0", "2.1", "fair", "4.0", "4.1"} <= of_alice
    since_then = {"2.0", "2.1", "3.0", "3.1", "4.0", "4.1"} <= of_bob
    assert (before_and_after, since_then) == (True, True)  # shows: present
    # ja: bob と carol は 1.x の発行より後に加わり、alice は 3.x の発行より前に解除した。
    # en: Bob and Carol joined after 1.x was published, and Alice left before 3.x was.
    newcomers = of_bob | {*received(carol)}
    assert newcomers <= {"2.0", "2.1", "3.0", "3.1", "4.0", "4.1"}  # shows: newcomer
    assert of_alice <= {"1.0", "1.1", "2.0", "2.1", "fair", "4.0", "4.1"}  # shows: leaver

    print(f"alice{ending}:", *sorted(of_alice))
    print(f"bob{ending}:", *sorted(of_bob))
