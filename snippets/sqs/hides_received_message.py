# /// uradori
# confirmed = "bd28fa12512a5031bd108a8fe919f9a1529d66f2235388844964d728f5a913fe"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.visibility_ignored",
#   "sqs_redelivery.hidden_only_from_calls_for_several",
#   "sqs.visibility_timeout_is_halved",
#   "sqs_redelivery.timeout_is_five_minutes",
#   "sqs_redelivery.timeout_is_doubled",
#   "sqs_from_the_second.timeouts_are_halved",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# limits.ja = "30秒は moto の時計を進めて過ごしている。AWS の標準キューは、まれに同じメッセージを可視性タイムアウト中にも届けることがある。"
# limits.en = "The 30 seconds pass by moving moto's clock. On rare occasions a standard queue on AWS delivers a message again while it is hidden."
# ///
import boto3
from clocks import clock

packing_worker, other_worker = boto3.client("sqs"), boto3.client("sqs")
queue = packing_worker.create_queue(QueueName="orders")["QueueUrl"]
name = "VisibilityTimeout"
attributes = packing_worker.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
default = attributes.get("Attributes", {}).get(name, "0")
assert default == "30"  # shows: default

ten = {"MaxNumberOfMessages": 10}
for order in ("order-1042", "order-1043"):
    packing_worker.send_message(QueueUrl=queue, MessageBody=order)


def receive(worker):
    # ja: 10件を求めて1回、件数を指定せずに1回尋ねる。
    # en: It asks once for ten and once without a number.
    answers = [worker.receive_message(QueueUrl=queue, **most) for most in (ten, {})]
    return [message["Body"] for answer in answers for message in answer.get("Messages", [])]


with clock() as time:
    taken = receive(packing_worker)
    packing_worker.send_message(QueueUrl=queue, MessageBody="order-1044")
    assert receive(other_worker) == ["order-1044"]  # shows: hidden

    # ja: ほかの作業者は、受け取れるまで0.5秒おきに尋ねる。その作業者が受け取ってからも同じである。
    # en: The other worker asks twice a second until it is given something; so it goes the second time.
    for asking in (other_worker, packing_worker):
        start, found = time.now(), []
        while not found and time.now() < start + 90:
            time.wait(0.5)
            found = receive(asking)
        hidden_for = int(time.now() - start)
        assert hidden_for == int(default)  # shows: throughout

print("the first worker got:", *taken)
print("the other worker got nothing for", hidden_for, "seconds")
