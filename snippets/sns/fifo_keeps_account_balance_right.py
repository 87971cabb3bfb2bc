# /// uradori
# statements = ["sns.fifo-usecase"]
# fails_when = ["sns.later_messages_overtake", "sns.deduplication_ids_are_ignored", "sns.delivers_twice"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-example-use-case.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html",
# ]
# limits.ja = "moto で重複を捨てているのは、トピックの先の SQS FIFO キューである。"
# limits.en = "In moto it is the SQS FIFO queue behind the topic that drops the repeats."
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


def receive_all(queue):
    bodies = []
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        for message in messages:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    return bodies


# --8<-- [start:show]
entries = ["+1000", "-800", "-300", "+500", "-300"]
for number, amount in enumerate(entries, start=1):
    # ja: 応答を待ちきれず、同じ ID で2回発行する。
    # en: An impatient publisher sends each entry twice, with the same id.
    for _ in range(2):
        sns.publish(
            TopicArn=topic,
            Message=amount,
            MessageGroupId="account-7",
            MessageDeduplicationId=f"entry-{number}",
        )

received = receive_all(queue)
assert received == entries

balance, statement = 0, []
for amount in received:
    # ja: 残高が足りない出金は断るので、順序が変われば結果も変わる。
    # en: An overdraft is declined, so another order would give another result.
    if balance + int(amount) >= 0:
        balance += int(amount)
    statement.append(balance)

assert statement == [1000, 200, 200, 700, 400]
print("balance after each entry:", *statement)
# --8<-- [end:show]
