# /// uradori
# confirmed = "4d2650ddda3b666d3718ea026e1bc8aff13bbb5bb120baefbc1327f1aac307c3"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.new_queues_have_a_dead_letter_queue",
#   "sqs.messages_never_reappear",
#   "sqs_redelivery.redelivery_makes_a_new_message",
#   "sqs.visibility_timeout_is_halved",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# limits.ja = "30秒は moto の時計を進めて過ごしている。"
# limits.en = "The 30 seconds pass by moving moto's clock."
# ///
import boto3
from clocks import clock

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
# ja: 名前だけで作ったキューには、受信回数の上限がない。
# en: A queue made from a name alone has no limit on how often a message is received.
policy = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["RedrivePolicy"])
assert "RedrivePolicy" not in policy.get("Attributes", {})  # shows: default


def receive():
    messages = sqs.receive_message(QueueUrl=queue).get("Messages", [])
    return {message["MessageId"]: message["Body"] for message in messages}


with clock() as time:
    sqs.send_message(QueueUrl=queue, MessageBody="order-1042")
    first = receive()

    # ja: 受信したコンシューマーは処理中に落ち、削除しない。ほかのコンシューマーが尋ね続ける。
    # en: That consumer crashes halfway and deletes nothing; another one keeps asking.
    for moment in (0, 10, 20, 29.9):
        time.until(moment)
        assert receive() == {}  # shows: after
    time.until(30.1)
    again = receive()
    assert list(again.values()) == ["order-1042"]  # shows: again
    assert again == first  # shows: same

print("delivered again after 30 seconds:", *again.values())
