# /// uradori
# statements = ["sns.fifo-sqsfifo", "sns.fifo-usecase"]
# fails_when = ["sns.one_group_holds_up_all", "sns.groups_never_wait", "sns.groups_are_merged"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-grouping.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="transfers.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = sqs.create_queue(QueueName="ledger.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
found = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=found["Attributes"]["QueueArn"],
    Attributes={"RawMessageDelivery": "true"},
)


def receive(limit):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=limit)
    return response.get("Messages", [])


# --8<-- [start:show]
accounts = {"alice": ["alice:+100", "alice:-30"], "bob": ["bob:+80", "bob:-10"]}
for account, entries in accounts.items():
    for entry in entries:
        sns.publish(
            TopicArn=topic, Message=entry, MessageGroupId=account, MessageDeduplicationId=entry
        )

# ja: どちらかの口座の1件目を受信し、まだ削除しない。
# en: Take the first entry of either account, and do not delete it yet.
unfinished = receive(1)
assert [message["Body"] for message in unfinished] in ([accounts["alice"][0]], [accounts["bob"][0]])
held = "alice" if unfinished[0]["Body"] == accounts["alice"][0] else "bob"
free = "bob" if held == "alice" else "alice"

# ja: もう一方の口座は進めるが、この口座の2件目は待たされる。
# en: The other account goes on; the second entry of this one has to wait.
assert [message["Body"] for message in receive(10)] == accounts[free]
print(f"while {accounts[held][0]} is unfinished: {', '.join(accounts[free])}")

sqs.delete_message(QueueUrl=queue, ReceiptHandle=unfinished[0]["ReceiptHandle"])
assert [message["Body"] for message in receive(10)] == accounts[held][1:]
print("after it is deleted:", accounts[held][1])
# --8<-- [end:show]
