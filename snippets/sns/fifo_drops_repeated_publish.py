# /// uradori
# confirmed = "8995a6c77c30c7b4e7130e51c2cb027acb1691eb6a5f8204ba5fea93b063cf24"
# statements = ["sns.fifo-exactly-once"]
# fails_when = [
#   "sns_fifo.repeated_ids_are_refused",
#   "sns_fifo.deduplication_ids_are_ignored",
#   "sns_fifo.ids_are_forgotten_after_a_minute",
#   "sns_fifo.every_message_is_a_duplicate",
# ]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# account.ja = "FIFO トピックに、同じ重複排除 ID で3回、別の ID で1回発行し、発行の応答と、キューに届いたものを見た。"
# account.en = "A FIFO topic was published to three times with one deduplication id and once with another; the answers were looked at, and what arrived in the queue."
# limits.ja = "moto で重複を捨てているのは SNS のトピックではなく、その先の SQS FIFO キューである。5分は moto の時計を進めて過ごしている。"
# limits.en = "In moto it is the SQS FIFO queue behind the topic that drops the repeat. The five minutes pass by moving moto's clock."
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
