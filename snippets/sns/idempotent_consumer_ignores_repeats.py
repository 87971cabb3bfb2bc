# /// uradori
# statements = ["sns.fifo-usecase"]
# fails_when = ["sns.loses_first_delivery", "sns.every_message_is_a_duplicate", "sns.alters_messages"]
# holds_when = ["sns.delivers_twice", "sns.deduplication_ids_are_ignored"]
# sources = ["https://docs.aws.amazon.com/wellarchitected/latest/framework/rel04-bp04.html"]
# limits.ja = "処理済みの記録はメモリ上の辞書に置いている。実際には、処理の結果と同じトランザクションで残る場所に書く。"
# limits.en = "The record of what is done lives in a dictionary here; in earnest it belongs in the same transaction as the work itself."
# ///
import boto3

sns = boto3.client("sns")
sqs = boto3.client("sqs")
topic = sns.create_topic(Name="payments.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
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
amounts = {"payment-77": 500, "payment-78": 300}
for attempt in ["first", "retry"]:
    for payment in amounts:
        # ja: 再試行が新しい重複排除 ID を使うので、どの支払いも2回届く。
        # en: The retry uses new deduplication ids, so each payment arrives twice.
        sns.publish(
            TopicArn=topic,
            Message=payment,
            MessageGroupId="account-7",
            MessageDeduplicationId=f"{payment}-{attempt}",
        )

received = receive_all(queue)
assert min(received.count(payment) for payment in amounts) >= 2
assert set(received) == set(amounts)

applied = {}
for payment in received:
    if payment not in applied:
        applied[payment] = amounts[payment]

assert sum(applied.values()) == 800
print("each payment arrived at least twice; charged in total:", sum(applied.values()))
# --8<-- [end:show]
