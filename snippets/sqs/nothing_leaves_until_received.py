# /// uradori
# statements = ["sqs.pull"]
# fails_when = ["sqs.messages_handed_out_unasked", "sqs.messages_lost"]
# holds_when = ["sqs.standard_queue_doubles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# limits.ja = "AWS では件数の属性は概数で、実際の値に追いつくまで時間がかかる。"
# limits.en = "On AWS these counts are approximate and take a while to catch up."
# ///
import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
orders = ["order-1042", "order-1043", "order-1044"]
for order in orders:
    sqs.send_message(QueueUrl=queue, MessageBody=order)

# ja: 3件とも待機中で、誰にも渡っていない。
# en: All three are waiting, and none is in anyone's hands.
names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
counts = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=names).get("Attributes", {})
waiting, in_flight = (counts.get(name) for name in names)
assert in_flight == "0"
assert waiting is not None
assert int(waiting) >= 3

# ja: 受け取るには、コンシューマーの側から呼び出す。
# en: To get them, the consumer itself has to call.
messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
received = sorted({message["Body"] for message in messages})
assert received == orders

print(f"before the call: {waiting} waiting, {in_flight} handed out")
print("after the call:", *received)
