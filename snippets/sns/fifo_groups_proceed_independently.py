# /// uradori
# confirmed = "98d6fb132ab5ef9fa78cdd73ff130d9716d83a0b281dc05271bff0352e2c9d50"
# statements = ["sns.fifo-sqsfifo", "sns.fifo-usecase"]
# fails_when = ["sns_fifo.groups_never_wait", "sns_fifo.one_group_holds_up_all"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-grouping.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# account.ja = "3つのグループのメッセージを FIFO トピックに発行し、1つのグループの1件を受信して削除しないまま、ほかに何が受信できるかを見た。"
# account.en = "Messages of three groups were published to a FIFO topic; with one message of one group received and not deleted, it was watched what else could be received."
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
