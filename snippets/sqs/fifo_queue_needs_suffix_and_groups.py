# /// uradori
# confirmed = "88d3908928a9e1e857f5e52230ba3da5efe8dcc8f2efc89b9968c490438b9517"
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
# account.ja = "moto は、名前が .fifo で終わらない FIFO キューを11通りとも断り、.fifo で終わるものを作った。そのキューへの送信は、1件ずつでもバッチでも、MessageGroupId がなければ（バッチでは、1件だけになくても）断られ、あれば受け付けられた。"
# account.en = "moto refused all eleven names that do not end in .fifo for a FIFO queue and took those that do; sends to these, singly and in a batch, were refused without a MessageGroupId (a batch, even if just one message had none) and accepted with one."
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


# ja: 重複排除 ID を本文から作るキューでも、送信のたびに渡すキューでも、同じである。
# en: It is the same whether deduplication ids are made from bodies or given with each message.
for by_content in ("true", "false"):
    fifo = {"FifoQueue": "true", "ContentBasedDeduplication": by_content}
    names = [*WRONG, f"orders-{by_content}.fifo"]
    answers = {name: refusal(sqs.create_queue, QueueName=name, Attributes=fifo) for name in names}
    accepted = [name for name, answer in answers.items() if answer == "accepted"]
    assert accepted == [f"orders-{by_content}.fifo"]  # shows: name

    queue = sqs.get_queue_url(QueueName=accepted[0])["QueueUrl"]
    for order, more in (("1042", {}), ("1043", {"MessageAttributes": SOURCE}), ("1044", {})):
        message = {"MessageBody": order, "MessageDeduplicationId": order, **more}
        without = refusal(sqs.send_message, QueueUrl=queue, **message)
        grouped = refusal(sqs.send_message, QueueUrl=queue, **message, MessageGroupId="Aoi")
        message = {**message, "Id": "1", "MessageDeduplicationId": f"{order}-again"}
        ben = {**message, "MessageGroupId": "Ben"}
        # ja: 隣のメッセージの MessageGroupId では代わりにならない。
        # en: The MessageGroupId of a neighbour does not do instead.
        other = {**message, "Id": "2", "MessageDeduplicationId": f"{order}-other"}
        entries = [message], [ben, other], [ben]
        batches = [
            refusal(sqs.send_message_batch, QueueUrl=queue, Entries=each) for each in entries
        ]
        sent = (
            {"none": without, "MessageGroupId": grouped},
            [each == "accepted" for each in batches],
        )
        due = {"none": "MissingParameter", "MessageGroupId": "accepted"}, [False, False, True]
        assert sent == due  # shows: group

print("a name without .fifo:", answers["orders"], "- with it: accepted")
print("a message without a group:", without, "- with one:", grouped)
