# /// uradori
# confirmed = "ca16c76879fc96dcbc2523f5bbe163c6970f0e7cf224561b14a17296f01cb59d"
# fails_when = [
#   "sqs_fifo.groups_do_not_wait",
#   "sqs_fifo.groups_wait_for_ten_seconds",
#   "sqs_variants.newcomers_do_not_wait",
#   "sqs_variants.only_the_next_one_waits",
#   "sqs_fifo.only_one_group_waits",
#   "sqs_fifo.all_groups_wait",
#   "sqs_fifo.only_two_groups_at_a_time",
#   "sqs_fifo.deletes_do_not_end_the_wait",
#   "sqs_variants.deletes_in_a_batch_do_not_end_the_wait",
#   "sqs_fifo.timeouts_do_not_end_the_wait",
#   "sqs_variants.second_timeouts_do_not_end_the_wait",
#   "sqs_long_polls.find_the_rest_of_the_group",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# account.ja = "moto の FIFO キューの4つのグループから1件ずつ受信すると、29.9秒後まで続きが渡ったのは、その1件を、またはバッチで次の1件を削除したグループだけだった。可視性タイムアウトが過ぎると、2度目も同じ1件がまた渡り、28秒後に1分に延ばした1件は、61秒後には渡らず、90秒後に渡った。"
# account.en = "One message of each of four groups was received from a FIFO queue of moto: up to 29.9 seconds, more was handed out only of the group whose message was deleted, alone or in a batch. After the visibility timeout, and after the next one, the same messages came again; one extended to a minute at 28 seconds had not come at 61 and had at 90."
# limits.ja = "可視性タイムアウトは moto の時計を進めて過ごしており、AWS では受信していない。"
# limits.en = "The visibility timeouts pass by moving moto's clock; nothing was received on AWS."
# ///
import boto3
from clocks import clock

sqs = boto3.client("sqs")
CUSTOMERS = ("Aoi", "Ben", "Chie", "Dan")
fifo = {"FifoQueue": "true", "ContentBasedDeduplication": "true"}
queue = sqs.create_queue(QueueName="orders.fifo", Attributes=fifo)["QueueUrl"]


def receive(most, **wait):
    answer = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=most, **wait)
    return {each["Body"]: each["ReceiptHandle"] for each in answer.get("Messages", [])}


def send(customer):
    for step in ("ordered", "paid", "packed"):
        body = f"{customer} {step}"
        sqs.send_message(QueueUrl=queue, MessageBody=body, MessageGroupId=customer)


def anything(**wait):
    # ja: 1件だけ求めても、まとめて求めても、ロングポーリングでも同じである。
    # en: It is the same whether one message is asked for or ten, and for long polls.
    return [*receive(1), *receive(10, **wait)]


with clock() as time:
    *early, late = CUSTOMERS
    for customer in early:
        send(customer)

    # ja: 1件ずつ受け取る。どのグループからも、最初の1件だけが渡る。
    # en: Messages are received one at a time: the first one of each group, and no more.
    taken = [receive(1) for _ in early]
    # ja: ほかのグループに後から加わったものは、待たされない。
    # en: What comes to another group later does not have to wait.
    time.until(1)
    send(late)
    taken.append(receive(1))
    firsts = [body for answer in taken for body in answer]
    assert [body for body in firsts if not body.endswith("ordered")] == []  # shows: wait
    assert len({*firsts}) == len(CUSTOMERS)  # shows: others
    # ja: 受信のあとで送られたものも、同じように待つ。
    # en: What is sent after that has to wait as well.
    sqs.send_message(QueueUrl=queue, MessageBody="Aoi changed", MessageGroupId="Aoi")
    more = []
    for moment in (0, 5, 11, 20, 28):
        time.until(moment)
        more += anything(WaitTimeSeconds=1)

    # ja: Ben の最初の1件を削除し、Dan の1件の可視性タイムアウトを1分に延ばす。
    # en: The first one of Ben's is deleted; the visibility timeout of Dan's is extended to a minute.
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=taken[1]["Ben ordered"])
    of_dan = {"QueueUrl": queue, "ReceiptHandle": taken[3]["Dan ordered"]}
    sqs.change_message_visibility(**of_dan, VisibilityTimeout=60)
    after_delete = receive(1)
    # ja: 次の1件は、バッチで削除する。
    # en: The next one is deleted in a batch.
    entries = [{"Id": body[:3], "ReceiptHandle": handle} for body, handle in after_delete.items()]
    if entries:
        sqs.delete_message_batch(QueueUrl=queue, Entries=entries)
    after_batch = receive(1)
    assert [*after_delete, *after_batch] == ["Ben paid", "Ben packed"]  # shows: delete
    for handle in after_batch.values():
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
    time.until(29.9)
    more += anything()

    # ja: Aoi と Chie の可視性タイムアウトが過ぎる。
    # en: The visibility timeouts of Aoi's and Chie's pass.
    time.until(32)
    after_timeout = [body for _ in range(2) for body in receive(1)]
    time.until(61)
    more += anything()
    assert more == []  # shows: wait

    # ja: 2度目の可視性タイムアウトも過ぎ、1分に延ばした Dan のメッセージも渡る。
    # en: Their second timeouts pass as well, and so does Dan's, which was extended to a minute.
    time.until(90)
    again = [body for body in receive(10) if body.endswith("ordered")]
    once = ["Aoi ordered", "Chie ordered"]
    assert (after_timeout, again) == (once, [*once, "Dan ordered"])  # shows: timeout

print("four in flight, and nothing more for 29.9 seconds:", *firsts, sep="\n  ")
print("after a delete:", *after_delete)
print("after the timeout:", *after_timeout, sep="\n  ")
