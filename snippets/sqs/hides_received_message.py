# /// uradori
# confirmed = "5339a9f157b3a027041cbc85f8dcdf12b7880b0399d8158726e01eb28aafd16d"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.visibility_ignored",
#   "sqs.visibility_timeout_is_halved",
#   "sqs_redelivery.timeout_is_five_minutes",
#   "sqs_redelivery.timeout_is_doubled",
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

for order in ("order-1042", "order-1043"):
    packing_worker.send_message(QueueUrl=queue, MessageBody=order)


def receive(worker):
    response = worker.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return [message["Body"] for message in response.get("Messages", [])]


with clock() as time:
    taken = receive(packing_worker)
    found = receive(other_worker)
    assert found == []  # shows: hidden

    # ja: ほかの作業者は、受け取れるまで0.5秒おきに尋ねる。
    # en: The other worker asks twice a second until it is given something.
    while not found and time.now() < 90:
        time.wait(0.5)
        found = receive(other_worker)
    hidden_for = int(time.now())
    assert hidden_for == int(default)  # shows: throughout

print("the first worker got:", *taken)
print("the other worker got nothing for", hidden_for, "seconds")
