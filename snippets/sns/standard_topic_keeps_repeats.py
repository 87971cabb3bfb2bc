# /// uradori
# confirmed = "eb05d21f3709e0c927b683a0662b2ce6b5cdec3e488bd2497e04005898450796"
# statements = ["sns.std-dedup"]
# fails_when = ["sns.standard_topics_drop_repeats", "sns.standard_topics_take_ids"]
# holds_when = ["sns.delivers_twice"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
#   "https://aws.amazon.com/sns/features/",
#   "https://docs.aws.amazon.com/sns/latest/api/API_Publish.html",
# ]
# disagrees.ministack.ja = "MiniStack も2通とも届けるが、MessageDeduplicationId を受け付ける。FIFO トピックだけのパラメータとする AWS の API リファレンスに近いのは moto である。"
# disagrees.ministack.en = "MiniStack delivers both too, but accepts MessageDeduplicationId. moto is closer to AWS, whose API reference gives that parameter to FIFO topics only."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments")["TopicArn"]
queue = subscribed_queue(topic, "ledger")


def refused(**parameters):
    try:
        sns.publish(TopicArn=topic, Message="payment-79", **parameters)
    except sns.exceptions.InvalidParameterException:
        return True
    return False


# ja: 応答が届かなかったと思った発行側が、同じものをもう一度発行する。
# en: The publisher believes that its calls got lost and publishes again.
payments = ["payment-77", "payment-78"]
for payment in (*payments, *reversed(payments)):
    sns.publish(TopicArn=topic, Message=payment)

arrived = received(queue)
assert min(arrived.count(payment) for payment in payments) >= 2  # shows: both
assert refused(MessageDeduplicationId="payment-79")  # shows: refused

print("published twice, and both arrived:", *payments)
print("refused on a standard topic: MessageDeduplicationId")
