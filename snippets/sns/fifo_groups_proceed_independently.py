# /// uradori
# confirmed = "59718ecc7433c794be576ec80ef4f15019ac684d2cfa94cea5a43b9d041329c4"
# statements = ["sns.fifo-sqsfifo", "sns.fifo-usecase"]
# fails_when = [
#   "sns_fifo.groups_stop_waiting_when_a_timeout_changes",
#   "sqs_fifo.groups_wait_once_only",
#   "sqs_fifo.all_groups_wait",
#   "sqs_fifo.groups_wait_for_ten_seconds",
# ]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-grouping.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html",
# ]
# account.ja = "moto で3つのグループのうち1つの1件を受信して可視性タイムアウトを30秒に指定し直し、削除しないでいると、29秒後まで、そのグループの後の分も、後から発行した分も受信できず、ほかの2つのグループの分は受信できた。その1件がまた届いた後も同じだった。"
# account.en = "On moto, with one message of one of three groups received, its visibility timeout set to 30 seconds anew, and not deleted, up to 29 seconds nothing further of its group could be received, nor what was published to it later, but messages of the other two could; it was the same when that message had come back."
# limits.ja = "AWS では発行していない。可視性タイムアウトは moto の時計を進めて過ごしている。"
# limits.en = "Nothing was published on AWS. The visibility timeout passes by moving moto's clock."
# ///
import boto3
from clocks import clock
from topics import subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = sns.create_topic(Name="transfers.fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
queue = subscribed_queue(topic, "ledger.fifo")

accounts = ["alice", "bob", "carol"]


def publish(to, *entries):
    for entry in entries:
        for account in to:
            sns.publish(
                TopicArn=topic,
                Message=f"{account}:{entry}",
                MessageGroupId=account,
                MessageDeduplicationId=f"{account}:{entry}",
            )


def receive(limit):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=limit)
    return {each["Body"]: each["ReceiptHandle"] for each in response.get("Messages", [])}


with clock() as time:
    for attempt, entries in enumerate([("+100", "-30"), ("+5", "-80")]):
        publish(accounts, *entries)
        # ja: ある口座の1件目を受信し、可視性タイムアウトを指定し直し、削除しない。それが過ぎると、また受信する。
        # en: The first entry of some account is received, its visibility timeout set anew, and not deleted; once that has passed, it is received again.
        time.until(attempt * 30.1)
        [(unfinished, handle)] = receive(1).items()
        sqs.change_message_visibility(QueueUrl=queue, ReceiptHandle=handle, VisibilityTimeout=30)
        held, _, _ = unfinished.partition(":")
        meanwhile = receive(10)
        # ja: 後から発行したものも、可視性タイムアウトが過ぎる直前も、同じである。
        # en: It is the same for what is published later, and just before the visibility timeout passes.
        publish([held], f"later-{attempt}")
        time.until(attempt * 30.1 + 29)
        meanwhile |= receive(1) | receive(10)
        assert not [entry for entry in meanwhile if entry.startswith(held)]  # shows: waits
        others = [account for account in accounts if account != held]
        assert {f"{account}:{entries[0]}" for account in others} <= {*meanwhile}  # shows: others

        # ja: その間に、ほかの口座の分は処理を終える。
        # en: Meanwhile, those of other accounts are done with.
        for handle in meanwhile.values():
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
        print("while", unfinished, "is unfinished:", *meanwhile)
