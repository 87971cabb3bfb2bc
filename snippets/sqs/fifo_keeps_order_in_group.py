# /// uradori
# confirmed = "ad812ddb72a6618cebf2d18c297763ee3038a67c118be31618ebfacc1a57371c"
# fails_when = [
#   "sqs.fifo_shuffles",
#   "sqs_fifo.only_one_group_keeps_its_order",
#   "sqs_fifo.only_two_keep_their_order",
#   "sqs_fifo.redelivered_messages_are_overtaken",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# limits.ja = "1つのクライアントが1件ずつ送っている。また渡る場合は1件ずつ受信して確かめ、可視性タイムアウトは moto の時計を進めて過ごしている。"
# limits.en = "One client sends one message at a time. Those received again are received one at a time; visibility timeouts pass by moving moto's clock."
# ///
import boto3
from clocks import clock

sqs = boto3.client("sqs")
CUSTOMERS = ("Aoi", "Ben", "Chie")
STEPS = ("ordered", "paid", "packed", "sent", "returned")


def work(name, most, crashing):
    """The steps of each customer in the order of their receives, a few at a time."""
    fifo = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
    queue = sqs.create_queue(QueueName=name, Attributes=fifo)["QueueUrl"]
    seen = {customer: [] for customer in CUSTOMERS}
    with clock() as time:
        for step in STEPS:
            for customer in CUSTOMERS:
                body = f"{customer} {step}"
                sqs.send_message(QueueUrl=queue, MessageBody=body, MessageGroupId=customer)
        while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=most).get(
            "Messages", []
        ):
            for message in messages:
                customer, step = message["Body"].split()
                again = step in seen[customer]
                seen[customer].append(step)
                # ja: 落ちるコンシューマーは、どのメッセージも2回目の受信まで削除しない。
                # en: A consumer that crashes deletes no message before its second receive.
                if again or not crashing:
                    handle = message["ReceiptHandle"]
                    sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
            time.wait(30.1 if crashing else 0)
    return seen


for most in (1, 2, 10):
    seen = work(f"orders-{most}.fifo", most, crashing=False)
    assert list(seen.values()) == [list(STEPS)] * len(CUSTOMERS)  # shows: order, group
print("received:", *seen["Aoi"])

seen = work("crashing.fifo", 1, crashing=True)
twice = [step for step in STEPS for _ in range(2)]
assert list(seen.values()) == [twice] * len(CUSTOMERS)  # shows: again
print("received twice each:", *seen["Aoi"])
