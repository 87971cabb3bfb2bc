# /// uradori
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_finds_nothing",
#   "sqs.messages_handed_out_unasked",
#   "sqs.messages_leave_within_a_minute",
#   "sqs_queues.retention_is_one_hour",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# limits.ja = "AWS では件数の属性は概数で、実際の値に追いつくまで時間がかかる。4日間は moto の時計を進めて過ごしている。"
# limits.en = "On AWS these counts are approximate and take a while to catch up. The four days pass by moving moto's clock."
# ///
import boto3
from clocks import clock

DAYS = 24 * 60 * 60
sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
orders = ["order-1042", "order-1043", "order-1044"]


def count(name):
    response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
    return int(response.get("Attributes", {}).get(name, 0))


def receive():
    counted = {"MessageSystemAttributeNames": ["ApproximateReceiveCount"]}
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, **counted)
    return sorted(response.get("Messages", []), key=lambda message: message["Body"])


with clock() as time:
    for order in orders:
        sqs.send_message(QueueUrl=queue, MessageBody=order)

    # ja: 1分たっても、3件ともキューで待っている。
    # en: A minute later, all three are still waiting in the queue.
    time.until(60)
    waiting = count("ApproximateNumberOfMessages")
    assert waiting == 3  # shows: wait

    # ja: 受け取るには、コンシューマーの側から呼び出す。どのメッセージも、渡るのはこれが最初である。
    # en: To get them, a consumer has to call. It is the first to be given any of them.
    first = receive()
    assert [message["Body"] for message in first] == orders  # shows: until
    given = [message["Attributes"]["ApproximateReceiveCount"] for message in first]
    assert set(given) == {"1"}  # shows: nobody

    # ja: 削除しないでおくと、4日の保持期間が終わる直前にも、まだ受け取れる。
    # en: Left undeleted, they can still be received just before the retention of four days is over.
    time.until(4 * DAYS - 1)
    assert [message["Body"] for message in receive()] == orders  # shows: period

print(f"before the call: {waiting} waiting")
print("after the call:", *(message["Body"] for message in first))
