# /// uradori
# confirmed = "6703b8fd8e9c5e513617259397920bad8d76aedeb76a8b8a657525df8ad5243e"
# fails_when = [
#   "sqs.fifo_shuffles",
#   "sqs_fifo.only_one_group_keeps_its_order",
#   "sqs_fifo.only_two_keep_their_order",
#   "sqs_fifo.numbers_are_sorted_as_text",
#   "sqs_fifo.redelivered_messages_are_overtaken",
#   "sqs_fifo.second_redeliveries_are_overtaken",
#   "sqs_long_polls.reverse_the_order",
#   "sqs_fifo.messages_with_attributes_come_first",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# account.ja = "5つのグループの11件ずつを、1件ずつでもバッチでも、重複排除 ID を付けても付けなくても moto の FIFO キューに送り、1、7、10件ずつ受信すると、どのグループも送った順だった。3回目の受信まで削除しないか、そのつど戻すと、どの1件も3回続けて渡ってから次に進んだ。"
# account.en = "Eleven messages of each of five groups, sent singly or in batches, with deduplication ids and without, to FIFO queues of moto and received 1, 7 and 10 at a time, came in the order sent within every group; a consumer that deletes nothing before the third receive, or gives it back, got each three times before the next."
# limits.ja = "1つのクライアントが順に送っており、並行して送るときの順序は示さない。また渡る場合は、1件ずつの受信だけを確かめた。可視性タイムアウトは moto の時計を進めて過ごしている。"
# limits.en = "One client sends one after the other; the order of concurrent senders is not shown. Messages received again were received one at a time only. Visibility timeouts pass by moving moto's clock."
# ///
from itertools import product

import boto3
from clocks import clock

sqs = boto3.client("sqs")
SOURCE = {"source": {"DataType": "String", "StringValue": "shop"}}
CUSTOMERS = ("Aoi", "Ben", "Chie", "Dan", "Emi")
STEPS = tuple("ordered paid packed sent returned mended back billed settled closed filed".split())


def send(queue, in_batches, own_ids):
    # ja: 1つおきに、メッセージ属性を付けて送る。
    # en: Every other step is sent with a message attribute.
    extras = {step: {"MessageAttributes": SOURCE} for step in STEPS[1::2]}
    messages = [
        {"MessageBody": f"{name} {step}", "MessageGroupId": name, **extras.get(step, {})}
        for step in STEPS
        for name in CUSTOMERS
    ]
    for message in messages if own_ids else []:
        message["MessageDeduplicationId"] = message["MessageBody"].replace(" ", "-")
    if not in_batches:
        for message in messages:
            sqs.send_message(QueueUrl=queue, **message)
    for start in range(0, len(messages) * in_batches, 10):
        batch = messages[start : start + 10]
        entries = [{"Id": str(number), **each} for number, each in enumerate(batch)]
        sqs.send_message_batch(QueueUrl=queue, Entries=entries)


def work(name, most, in_batches=False, own_ids=False, crashing=False, given_back=False):
    """The steps of each customer in the order of their receives, a few at a time."""
    fifo = {"FifoQueue": "true", "ContentBasedDeduplication": "false" if own_ids else "true"}
    queue = sqs.create_queue(QueueName=f"{name}.fifo", Attributes=fifo)["QueueUrl"]
    seen = {customer: [] for customer in CUSTOMERS}
    with clock() as time:
        send(queue, in_batches, own_ids)
        # ja: バッチで送ったときは、ロングポーリングで受信する。
        # en: What was sent in batches is received by long polls.
        ask = {"MaxNumberOfMessages": most, "WaitTimeSeconds": int(in_batches)}
        while messages := sqs.receive_message(QueueUrl=queue, **ask).get("Messages", []):
            for message in messages:
                customer, step = message["Body"].split()
                seen[customer].append(step)
                # ja: 落ちるコンシューマーは、どのメッセージも3回目の受信まで削除しない。
                # en: A consumer that crashes deletes no message before its third receive.
                handle = {"QueueUrl": queue, "ReceiptHandle": message["ReceiptHandle"]}
                if seen[customer].count(step) == 3 or not crashing:
                    sqs.delete_message(**handle)
                elif given_back:
                    sqs.change_message_visibility(**handle, VisibilityTimeout=0)
            time.wait(30.1 if crashing else 0)
    return seen


# ja: 重複排除 ID を付けて送っても、本文から作らせても、同じである。
# en: It is the same whether deduplication ids are given or made from the bodies.
for most, in_batches in product((1, 7, 10), (False, True)):
    own_ids = in_batches is (most == 7)
    seen = work(f"orders-{most}-{in_batches}", most, in_batches=in_batches, own_ids=own_ids)
    assert list(seen.values()) == [list(STEPS)] * len(CUSTOMERS)  # shows: order, group
print("received:", *seen["Aoi"])

# ja: コンシューマーが落ちても、可視性タイムアウトを0にして戻しても、同じである。
# en: It is the same whether the consumer crashes or gives messages back by a timeout of zero.
for either in (False, True):
    seen = work(f"crashing-{either}", 1, crashing=True, in_batches=either, given_back=either)
    thrice = [step for step in STEPS for _ in range(3)]
    assert list(seen.values()) == [thrice] * len(CUSTOMERS)  # shows: again
print("received three times each:", *seen["Aoi"])
