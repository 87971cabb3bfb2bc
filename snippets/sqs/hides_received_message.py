# /// uradori
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.visibility_ignored",
#   "sqs.visibility_timeout_is_five_minutes",
#   "sqs.visibility_timeout_is_halved",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# limits.ja = "既定の30秒は設定値で確かめ、渡らないことは、2秒に縮めたタイムアウトのうち1.2秒の間だけ見ている。AWS の標準キューは、まれに同じメッセージを可視性タイムアウト中にも届けることがある。"
# limits.en = "The 30 seconds are read from the queue's settings; what is watched is 1.2 seconds of a timeout cut down to two. On rare occasions a standard queue on AWS delivers a message again while it is hidden."
# ///
import time

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["VisibilityTimeout"])
default = response.get("Attributes", {}).get("VisibilityTimeout")
assert default == "30"
print("by default a received message is hidden for", default, "seconds")

# ja: 見届けられるように、4秒に縮める。
# en: Cut down to four seconds, so that we can watch.
sqs.set_queue_attributes(QueueUrl=queue, Attributes={"VisibilityTimeout": "4"})
sqs.send_message(QueueUrl=queue, MessageBody="order-1042")


def receive():
    messages = sqs.receive_message(QueueUrl=queue).get("Messages", [])
    return [message["Body"] for message in messages]


packing_worker = receive()
assert packing_worker == ["order-1042"]
# ja: ほかの作業者が、すぐに尋ねても、2.2秒後に尋ねても、何も渡らない。
# en: Another worker asks at once and 2.2 seconds later, and gets nothing either time.
assert receive() == []
time.sleep(2.2)
assert receive() == []

print("first worker got:", *packing_worker)
print("second worker got nothing")
