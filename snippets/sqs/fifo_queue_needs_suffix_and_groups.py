# /// uradori
# confirmed = "0124b861cfc1f79a386b91f92cee906c8a35a49f146a9b44841d4c6d4cbb8878"
# fails_when = [
#   "sqs_fifo.names_may_end_in_anything",
#   "sqs_fifo.names_may_do_without_the_period",
#   "sqs_fifo.groups_may_be_left_out",
#   "sqs_fifo.only_the_first_needs_a_group",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-fifo.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html",
# ]
# ///
import boto3
from botocore.exceptions import ClientError

sqs = boto3.client("sqs")


def refusal(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return "accepted"


# ja: 重複排除 ID を本文から作るキューでも、送信のたびに渡すキューでも、同じである。
# en: It is the same whether deduplication ids are made from bodies or given with each message.
for by_content in ("true", "false"):
    fifo = {"FifoQueue": "true", "ContentBasedDeduplication": by_content}
    names = ("orders", "fifo-orders", "orders-fifo", "ordersfifo", f"orders-{by_content}.fifo")
    answers = {name: refusal(sqs.create_queue, QueueName=name, Attributes=fifo) for name in names}
    accepted = [name for name, answer in answers.items() if answer == "accepted"]
    assert accepted == [f"orders-{by_content}.fifo"]  # shows: name

    queue = sqs.get_queue_url(QueueName=accepted[0])["QueueUrl"]
    for order in ("1042", "1043", "1044"):
        message = {"QueueUrl": queue, "MessageBody": order, "MessageDeduplicationId": order}
        without = refusal(sqs.send_message, **message)
        grouped = refusal(sqs.send_message, **message, MessageGroupId="Aoi")
        sent = {"none": without, "MessageGroupId": grouped}
        assert sent == {"none": "MissingParameter", "MessageGroupId": "accepted"}  # shows: group

print("a name without .fifo:", answers["orders"], "- with it: accepted")
print("a message without a group:", without, "- with one:", grouped)
