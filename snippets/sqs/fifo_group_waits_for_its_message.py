# /// uradori
# confirmed = "973f6cd2a0af55c0ff6c7b6c92561a699d2c7fa4708597b0f9f93ccaa60401d4"
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
# account.ja = "moto の FIFO キューの4つのグループから1件ずつ受信すると、29.9秒後まで続きが渡ったのは、その1件を、またはバッチで次の1件を削除したグループだけだった。可視性タイムアウトが過ぎると、2度目も同じ1件がまた渡り、28秒後に1分に延ばした1件は、61秒後には渡らず、90秒後に渡った。8つのグループから2件ずつ受信して1件ずつ削除すると、高スループットのキューでも、可視性タイムアウト（30秒、10分、30分）が過ぎるまで何も渡らず、過ぎると残りが渡った。"
# account.en = "One message of each of four groups was received from a FIFO queue of moto: up to 29.9 seconds, more was handed out only of the group whose message was deleted, alone or in a batch. After the visibility timeout, and after the next one, the same messages came again; one extended to a minute at 28 seconds had not come at 61 and had at 90. Of eight groups two messages each were received and one deleted: nothing more came until the timeout (30 seconds, 10 or 30 minutes) was over, with high throughput too, and then the rest did."
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
        ids = {"MessageGroupId": customer, "MessageDeduplicationId": body.replace(" ", "-")}
        sqs.send_message(QueueUrl=queue, MessageBody=body, **ids)


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

    # ja: 2度目の可視性タイムアウトも過ぎ、1分に延ばした Dan のメッセージも渡る。
    # en: Their second timeouts pass as well, and so does Dan's, which was extended to a minute.
    time.until(90)
    again = [body for body in receive(10) if body.endswith("ordered")]
    once = ["Aoi ordered", "Chie ordered"]

# ja: 8つのグループから2件ずつ受信し、どちらかを削除しただけでは、残りは渡らない。可視性タイムアウトが長くても、高スループットのキューでも同じである。
# en: Of eight groups two messages each are received; with one of them deleted, the rest still waits. So it is with longer timeouts and with high throughput.
given_back = []
HIGH = {"DeduplicationScope": "messageGroup", "FifoThroughputLimit": "perMessageGroupId"}
for timeout, of_call, setting in (
    (600, {"VisibilityTimeout": 600}, {}),
    (1_800, {}, {"VisibilityTimeout": "1800"}),
    (30, {}, HIGH),
):
    attributes = {**fifo, "ContentBasedDeduplication": "false", **setting}
    name = f"orders-{timeout}.fifo"
    queue = sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    with clock() as time:
        for customer in "ABCDEFGH":
            send(customer)
        pairs = [receive(2, **of_call) for customer in "ABCDEFGH"]
        due = [[f"{customer} ordered", f"{customer} paid"] for customer in "ABCDEFGH"]
        assert [[*pair] for pair in pairs] == due  # setup
        for pair, first in zip(pairs, due, strict=True):
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=pair[first[0]])
        for share in (0.3, 0.6, 0.99):
            time.until(share * timeout)
            more += anything(**of_call)
        time.until(timeout + 0.1)
        # ja: 残った1件からまた渡り、可視性タイムアウトを0にして戻せば、すぐにまた渡る。
        # en: The one that is left comes again, and once more, at once, when it is given back by a timeout of zero.
        after = receive(1)
        for handle in after.values():
            changed = {"QueueUrl": queue, "ReceiptHandle": handle}
            sqs.change_message_visibility(**changed, VisibilityTimeout=0)
        time.wait(0.1)
        given_back.append([*after, *receive(1)])
assert more == []  # shows: wait
seen = after_timeout, again, given_back
assert seen == (once, [*once, "Dan ordered"], [["A paid", "A paid"]] * 3)  # shows: timeout

print("four in flight, and nothing more for 29.9 seconds:", *firsts, sep="\n  ")
print("after a delete:", *after_delete)
print("after the timeout:", *after_timeout, sep="\n  ")
