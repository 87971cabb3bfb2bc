# /// uradori
# confirmed = "3e7f0083691a438c1023721166f7cb5177e73f5f5d75d8fe70856d1c744040f4"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_redelivery.new_queues_have_a_dead_letter_queue",
#   "sqs.messages_never_reappear",
#   "sqs_redelivery.redelivery_makes_a_new_message",
#   "sqs.visibility_timeout_is_halved",
#   "sqs_from_the_second.timeouts_are_halved",
#   "sqs_from_the_second.messages_do_not_return",
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
    messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
    return {message["MessageId"]: message["Body"] for message in messages}


with clock() as time:
    for order in ("order-1042", "order-1043"):
        sqs.send_message(QueueUrl=queue, MessageBody=order)
    first = receive()

    # ja: 受信したコンシューマーは処理中に落ち、削除しない。ほかのコンシューマーが尋ね続け、受信しては同じように落ちる。
    # en: That consumer crashes halfway and deletes nothing; others keep asking, and crash likewise.
    for crash in (0, 30.1, 60.2, 90.3, 120.4, 150.5):
        for seconds in (*range(0, 30, 3), 29.9):
            time.until(crash + seconds)
            assert receive() == {}  # shows: after
        time.until(crash + 30.1)
        again = receive()
        assert sorted(again.values()) == ["order-1042", "order-1043"]  # shows: again
        assert again == first  # shows: same

print("delivered again, six times, after 30 seconds each:", *sorted(again.values()))
