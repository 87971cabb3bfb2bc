# /// uradori
# confirmed = "934a458e7e6f5f9e547b9cdaf903211f445073127892d6a089ce6e4d7a87ba0e"
# fails_when = [
#   "sqs_fifo.names_may_end_in_anything",
#   "sqs_fifo.names_may_do_without_the_period",
#   "sqs_fifo.groups_may_be_left_out",
#   "sqs_fifo.only_the_first_needs_a_group",
#   "sqs_fifo.batches_share_a_group",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-fifo.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
# account.ja = "moto は、名前が .fifo で終わらない FIFO キューを11通りとも断り、.fifo で終わるものだけができた。そのキューへの送信は、1件ずつでもバッチでも、MessageGroupId がなければ（バッチでは、1件だけになくても）断られてキューに入らず、あれば受け付けられた。"
# account.en = "moto refused all eleven names that do not end in .fifo for a FIFO queue, and only queues with names that do were made; sends to these, singly and in a batch, were refused without a MessageGroupId (a batch, even if just one message had none), and nothing of them was in the queue; with one they were accepted."
# limits.ja = "AWS では試していない。"
# limits.en = "AWS was not asked."
# ///
import boto3
from botocore.exceptions import ClientError

sqs = boto3.client("sqs")
WRONG = ["orders", "fifo-orders", "orders-fifo", "ordersfifo", "orders.FIFO", "orders.Fifo"]
WRONG += ["orders.fifo-eu", "orders.fifo.eu", ".fifo-orders", "orders.fifo1", 75 * "o" + "-fifo"]
SOURCE = {"source": {"DataType": "String", "StringValue": "shop"}}


def refusal(call, **arguments):
    try:
        answer = call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return "accepted" if not answer.get("Failed") else "failed"


def queues():
    return {url.rpartition("/")[2] for url in sqs.list_queues().get("QueueUrls", [])}


def waiting(queue):
    count = "ApproximateNumberOfMessages"
    found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[count])
    return found["Attributes"][count]


# ja: 重複排除 ID を本文から作るキューでも、送信のたびに渡すキューでも、同じである。
# en: It is the same whether deduplication ids are made from bodies or given with each message.
for by_content in ("true", "false"):
    fifo = {"FifoQueue": "true", "ContentBasedDeduplication": by_content}
    names = [*WRONG, f"orders-{by_content}.fifo"]
    before = queues()
    answers = {name: refusal(sqs.create_queue, QueueName=name, Attributes=fifo) for name in names}
    accepted = [name for name, answer in answers.items() if answer == "accepted"]
    # ja: 断られた名前のキューはできていない。
    # en: No queue was made under a name that was refused.
    made = queues() - before
    assert (accepted, made) == ([names[-1]], {f"orders-{by_content}.fifo"})  # shows: name

    queue = sqs.get_queue_url(QueueName=names[-1])["QueueUrl"]
    sent = []
    for order, more in (("1042", {}), ("1043", {"MessageAttributes": SOURCE}), ("1044", {})):
        single = {"MessageBody": order, "MessageDeduplicationId": order, **more}
        entry = {**single, "Id": "1", "MessageDeduplicationId": f"{order}-again"}
        # ja: 隣のメッセージの MessageGroupId では代わりにならない。
        # en: The MessageGroupId of a neighbour does not do instead.
        other = {**entry, "Id": "2", "MessageDeduplicationId": f"{order}-other"}
        before = waiting(queue)
        without = refusal(sqs.send_message, QueueUrl=queue, **single)
        batches = [
            refusal(sqs.send_message_batch, QueueUrl=queue, Entries=each) == "accepted"
            for each in ([entry], [{**entry, "MessageGroupId": "Ben"}, other])
        ]
        # ja: 断られたメッセージは、キューに入っていない。
        # en: Nothing that was refused is in the queue.
        refused = without, *batches, waiting(queue) == before
        grouped = refusal(sqs.send_message, QueueUrl=queue, **single, MessageGroupId="Aoi")
        entries = [{**entry, "MessageGroupId": "Ben"}]
        batch = refusal(sqs.send_message_batch, QueueUrl=queue, Entries=entries)
        sent.append({"none": refused, "MessageGroupId": (grouped, batch)})
    none = "MissingParameter", False, False, True
    due = {"none": none, "MessageGroupId": ("accepted", "accepted")}
    stored = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
    twice = ["1042", "1042", "1043", "1043", "1044", "1044"]
    found = sorted(each["Body"] for each in stored)
    assert (sent, found) == (3 * [due], twice)  # shows: group

print("a name without .fifo:", answers["orders"], "- with it: accepted")
print("a message without a group:", without, "- with one:", grouped)
