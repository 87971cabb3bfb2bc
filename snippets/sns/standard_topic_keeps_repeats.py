# /// uradori
# confirmed = "814f8e71101f4a691f71fbc3e2a06066422f00a75af8bb973a8b3ce846317796"
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
# account.ja = "moto の標準トピックに同じ本文を2回ずつ、1件ずつでもバッチでも発行すると、どれも2通とも届き、重複排除 ID を付けた発行はどちらでも断られた。"
# account.en = "The same bodies were published twice to a standard topic of moto, alone and in a batch, and both copies of each arrived; a deduplication id was refused either way."
# limits.ja = "AWS では発行していない。"
# limits.en = "Nothing was published on AWS."
# ///
import boto3
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments")["TopicArn"]
queue = subscribed_queue(topic, "ledger")


def refused(message, **parameters):
    try:
        sns.publish(TopicArn=topic, Message=message, **parameters)
    except sns.exceptions.InvalidParameterException:
        return True
    return False


# ja: 応答が届かなかったと思った発行側が、同じものをもう一度発行する。
# en: The publisher believes that its calls got lost and publishes again.
payments = ["payment-77", "payment-78"]
for payment in (*payments, *reversed(payments)):
    sns.publish(TopicArn=topic, Message=payment)
arrived = received(queue)

# ja: まとめて発行しても同じである。
# en: It is the same if they are published in a batch.
batch = [{"Id": str(number), "Message": payment} for number, payment in enumerate(payments * 2)]
sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=batch)
batched = received(queue)
copies = [got.count(payment) for got in (arrived, batched) for payment in payments]
assert min(copies) >= 2  # shows: both
entry = {"Id": "0", "Message": "payment-79", "MessageDeduplicationId": "payment-79"}
answer = sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=[entry])
in_a_batch = len(answer.get("Failed", [])) == 1
# shows: refused
assert in_a_batch and all(refused(payment, MessageDeduplicationId=payment) for payment in payments)

print("published twice, and both arrived:", *payments)
print("refused on a standard topic: MessageDeduplicationId")
