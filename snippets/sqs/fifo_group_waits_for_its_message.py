# /// uradori
# confirmed = "e37052e3b4f85732ba90f3a5a317ee63ba6887ea3bd4d82a4a622e68b5c4ab50"
# fails_when = [
#   "sqs_fifo.groups_do_not_wait",
#   "sqs_fifo.groups_wait_for_ten_seconds",
#   "sqs_fifo.only_one_group_waits",
#   "sqs_fifo.all_groups_wait",
#   "sqs_fifo.only_two_groups_at_a_time",
#   "sqs_fifo.deletes_do_not_end_the_wait",
#   "sqs_fifo.timeouts_do_not_end_the_wait",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# limits.ja = "可視性タイムアウトは moto の時計を進めて過ごしている。"
# limits.en = "The visibility timeouts pass by moving moto's clock."
# ///
import boto3
from clocks import clock

sqs = boto3.client("sqs")
CUSTOMERS = ("Aoi", "Ben", "Chie")
fifo = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
queue = sqs.create_queue(QueueName="orders.fifo", Attributes=fifo)["QueueUrl"]


def receive(most):
    answer = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=most)
    return {each["Body"]: each["ReceiptHandle"] for each in answer.get("Messages", [])}


with clock() as time:
    for customer in CUSTOMERS:
        for step in ("ordered", "paid", "packed"):
            body = f"{customer} {step}"
            sqs.send_message(QueueUrl=queue, MessageBody=body, MessageGroupId=customer)

    # ja: 1件ずつ受け取る。どのグループからも、最初の1件だけが渡る。
    # en: Messages are received one at a time: the first one of each group, and no more.
    taken = [receive(1) for _ in CUSTOMERS]
    firsts = [body for answer in taken for body in answer]
    assert firsts == [f"{customer} ordered" for customer in CUSTOMERS]  # shows: others
    more = []
    for moment in (0, 5, 11, 20, 29.9):
        time.until(moment)
        more += [*receive(1), *receive(10)]

    # ja: Ben の最初の1件だけを削除する。
    # en: Only the first one of Ben's is deleted.
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=taken[1]["Ben ordered"])
    after_delete = receive(1)
    assert list(after_delete) == ["Ben paid"]  # shows: delete
    more += receive(10)
    assert more == []  # shows: wait

    # ja: Aoi と Chie の可視性タイムアウトが過ぎる。
    # en: The visibility timeouts of Aoi's and Chie's pass.
    time.until(30.1)
    after_timeout = [body for _ in range(2) for body in receive(1)]
    assert after_timeout == ["Aoi ordered", "Chie ordered"]  # shows: timeout

print("three in flight, and nothing more for 29.9 seconds:", *firsts, sep="\n  ")
print("after a delete:", *after_delete)
print("after the timeout:", *after_timeout, sep="\n  ")
