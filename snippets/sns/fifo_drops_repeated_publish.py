# /// uradori
# confirmed = "c58e47b32a2ee987a050a566a1f81c2d76c8cbd964c720ecdc8d14a8c9198f61"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sns_fifo.repeated_ids_are_refused",
#   "sns_fifo.deduplication_ids_are_ignored",
#   "sns_fifo.ids_are_forgotten_after_a_minute",
#   "sns_fifo.every_message_is_a_duplicate",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# account.ja = "moto の FIFO トピックに、同じ重複排除 ID ですぐ後と299秒後にもう一度ずつ発行すると、どちらも受け付けられたがキューには届かず、別の ID の1件は届いた。"
# account.en = "A FIFO topic of moto was published to again with one deduplication id, at once and after 299 seconds: both were accepted but not delivered, while a message with another id was."
# limits.ja = "moto で重複を捨てているのは SNS のトピックではなく、その先の SQS FIFO キューである。5分は moto の時計を進めて過ごしており、5分が過ぎた後は見ていない。"
# limits.en = "In moto it is not the topic but the SQS FIFO queue behind it that drops the repeats. The five minutes pass by moving moto's clock, and nothing was published after them."
# ///
import boto3
from clocks import clock
from topics import received, subscribed_queue

sns = boto3.client("sns")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "ledger.fifo")
accepted = []


def publish(message, deduplication_id):
    entry = {"Id": "0", "Message": message, "MessageGroupId": "account-7"}
    entry["MessageDeduplicationId"] = deduplication_id
    result = sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=[entry])
    accepted.append(not result.get("Failed"))


with clock() as time:
    publish("pay 500", "payment-77")
    publish("pay 500, again", "payment-77")
    publish("pay 300", "payment-78")
    # ja: 5分になる直前に、もう一度繰り返す。
    # en: Just before five minutes are over, it is repeated once more.
    minutes = 5
    time.until(minutes * 60 - 1)
    publish("pay 500, much later", "payment-77")
    delivered = received(queue)

# ja: 繰り返しの発行もエラーにはならないが、配信されるのは最初の1通だけである。
# en: The repeats are accepted like any other, but only the first one is delivered.
assert accepted == [True, True, True, True]  # shows: accepted
assert "pay 500, again" not in delivered  # shows: dropped
assert minutes == 5 and "pay 500, much later" not in delivered  # shows: minutes
assert "pay 300" in delivered  # shows: different

print("accepted:", len(accepted))
print("delivered:", ", ".join(delivered))
