# /// uradori
# statements = ["sqs.bridge", "sqs.poll", "quick.decouple-sqs"]
# fails_when = ["sqs.messages_lost", "sqs.only_latest_kept", "sqs.bodies_altered"]
# holds_when = [
#   "sqs.standard_queue_shuffles",
#   "sqs.receive_returns_some",
#   "sqs.standard_queue_doubles",
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/rel_prevent_interaction_failure_loosely_coupled_system.html",
# ]
# ///
import http.client

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="payments")["QueueUrl"]
orders = [f"order-{number}" for number in range(1042, 1047)]

# ja: 決済サービスは停止している。直接呼び出す注文は、どれもその場で失敗する。
# en: The payment service is down. Every order that calls it directly fails on the spot.
failed = []
for order in orders:
    try:
        http.client.HTTPConnection("127.0.0.1", 1, timeout=1).request("POST", "/pay", order)
    except OSError:
        failed.append(order)
assert failed == orders

# ja: キューに送るだけなら、決済サービスが止まっていても注文を受け付けられる。
# en: Sending to a queue instead, the shop goes on taking orders.
for order in orders:
    sqs.send_message(QueueUrl=queue, MessageBody=order)

# ja: 復旧した決済サービスが、たまった注文を片づける。
# en: Back up again, the payment service works through what has piled up.
paid = set()
while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", []):
    for message in messages:
        paid.add(message["Body"])
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
assert sorted(paid) == orders

print(f"direct calls: {len(failed)} of {len(orders)} failed")
print(f"through the queue: {len(paid)} of {len(orders)} paid")
