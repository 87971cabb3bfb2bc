# /// uradori
# confirmed = "b39451a9d1a6ea49c1826bc4606331c1f05d0e46bf6319d33817cbff90873e1b"
# statements = ["sns.notify"]
# fails_when = [
#   "sns.loses_first_delivery",
#   "sns.delivers_to_first_subscriber",
#   "sns.replays_the_past",
#   "sns.unsubscribe_is_ignored",
# ]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html"]
# account.ja = "発行の合間に1人がサブスクライブし、もう1人が解除して、それぞれに何が届いたかを見た。"
# account.en = "Between publishes one receiver subscribed and another unsubscribed, and it was watched what each of them got."
# limits.ja = "アーカイブからの再生は moto にない。"
# limits.en = "moto has no replay of archives."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="releases")["TopicArn"]


def publish(*releases):
    for release in releases:
        sns.publish(TopicArn=topic, Message=release)


alice = subscribed_queue(topic, "alice")
publish("1.0", "1.1")
bob = subscribed_queue(topic, "bob")
publish("2.0", "2.1")
for subscription in sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]:
    if subscription["Endpoint"].endswith(":alice"):
        sns.unsubscribe(SubscriptionArn=subscription["SubscriptionArn"])
publish("3.0", "3.1")

of_alice, of_bob = {*received(alice)}, {*received(bob)}
assert {"1.0", "1.1", "2.0", "2.1"} <= of_alice  # shows: present
assert {"2.0", "2.1", "3.0", "3.1"} <= of_bob  # shows: present
# ja: bob は 1.x の発行より後に加わり、alice は 3.x の発行より前に解除した。
# en: Bob joined after 1.x was published, and Alice left before 3.x was.
assert of_bob <= {"2.0", "2.1", "3.0", "3.1"}  # shows: newcomer
assert of_alice <= {"1.0", "1.1", "2.0", "2.1"}  # shows: leaver

print("alice:", *sorted(of_alice))
print("bob:", *sorted(of_bob))
