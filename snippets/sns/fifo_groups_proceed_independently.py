# /// uradori
# confirmed = "9bd2f20eb542a4ff211e7c7a4541986f4388bc3b95127a0b64902c6df243d964"
# statements = ["sns.fifo-sqsfifo", "sns.fifo-usecase"]
# fails_when = ["sns.groups_never_wait", "sns.one_group_holds_up_all"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-grouping.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# ///
import boto3
from topics import subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = sns.create_topic(Name="transfers.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "ledger.fifo")

accounts = ["alice", "bob", "carol"]
for entry in ("+100", "-30"):
    for account in accounts:
        sns.publish(
            TopicArn=topic,
            Message=f"{account}:{entry}",
            MessageGroupId=account,
            MessageDeduplicationId=f"{account}:{entry}",
        )


def receive(limit):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=limit)
    return [message["Body"] for message in response.get("Messages", [])]


# ja: ある口座の1件目を受信し、まだ削除しない。
# en: The first entry of some account is received, and not deleted yet.
[unfinished] = receive(1)
held, _, _ = unfinished.partition(":")
meanwhile = receive(10)
assert not [entry for entry in meanwhile if entry.startswith(held)]  # shows: waits
others = [account for account in accounts if account != held]
assert {f"{account}:+100" for account in others} <= {*meanwhile}  # shows: others

print("while", unfinished, "is unfinished:", *meanwhile)
