# /// uradori
# statements = ["sns.fifo-exactly-once"]
# fails_when = ["sns.deduplication_ids_are_ignored", "sns.every_message_is_a_duplicate", "sns.repeated_ids_are_refused"]
# sources = ["https://docs.aws.amazon.com/sns/latest/dg/fifo-message-dedup.html"]
# limits.ja = "moto で重複を捨てているのは SNS のトピックではなく、その先の SQS FIFO キューである。AWS ではトピックも重複排除を行う。"
# limits.en = "In moto it is the SQS FIFO queue behind the topic that drops the repeat; on AWS the topic itself does so too."
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
def entry(name, message, deduplication_id):
    return {
        "Id": name,
        "Message": message,
        "MessageGroupId": "account-7",
        "MessageDeduplicationId": deduplication_id,
    }


accepted = []
for batch in (
    [entry("first", "pay 500", "payment-77")],
    [entry("repeat", "pay 500, again", "payment-77"), entry("next", "pay 300", "payment-78")],
):
    result = sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=batch)
    accepted += [each["Id"] for each in result.get("Successful", [])]
    assert result.get("Failed", []) == []

# ja: 繰り返しの発行もエラーにはならないが、配信されるのは最初の1通だけである。
# en: The repeat is accepted like any other, but only the first one is delivered.
assert sorted(accepted) == ["first", "next", "repeat"]
print("accepted:", ", ".join(accepted))

delivered = receive_all(queue)
assert delivered == ["pay 500", "pay 300"]
print("delivered:", ", ".join(delivered))
# --8<-- [end:show]
