# /// uradori
# confirmed = "f6f360c1606ca5257c99ca992c0bdeb567bef2de4173694f3e3678a9aad55b77"
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
# account.ja = "moto で5つのグループのうち2つの1件ずつを受信して可視性タイムアウトを30秒に指定し直し、削除しないでいると、29秒後まで、その2つのグループの後の分も、後から発行した分も、ロングポーリングでも受信できず、ほかの3つのグループの分は2件とも受信できた。その2件がまた届いた後も同じだった。"
# account.en = "On moto, with one message each of two of five groups received, their visibility timeouts set to 30 seconds anew, and not deleted, up to 29 seconds nothing further of these groups could be received, not even by long polls, nor what was published to them later, but both messages of each of the other three could; it was the same when the two had come back."
# limits.ja = "AWS では発行していない。可視性タイムアウトは moto の時計を進めて過ごしている。"
# limits.en = "Nothing was published on AWS. The visibility timeout passes by moving moto's clock."
# ///
import boto3
from clocks import clock
from topics import create_topic, entry, publish_batch, subscribed_queue

sns, sqs = boto3.client("sns"), boto3.client("sqs")
topic = create_topic("transfers.fifo")
queue = subscribed_queue(topic, "ledger.fifo")

accounts = ["alice", "bob", "carol", "dave", "erin"]


def publish(to, first, *others):
    """The first for each account alone, the others in a batch."""
    for account in to:
        sns.publish(TopicArn=topic, **entry(topic, f"{account}-{first}"))
    if others:
        publish_batch(topic, *(entry(topic, f"{name}-{each}") for each in others for name in to))


def receive(limit, wait=0):
    response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=limit, WaitTimeSeconds=wait)
    return {each["Body"]: each["ReceiptHandle"] for each in response.get("Messages", [])}


with clock() as time:
    for attempt, entries in enumerate([("in100", "out30"), ("in5", "out80")]):
        publish(accounts, *entries)
        # ja: 2つの口座の1件目を受信し、可視性タイムアウトを指定し直し、削除しない。それが過ぎると、また受信する。
        # en: The first entries of two accounts are received, their visibility timeouts set anew, and not deleted; once these have passed, they are received again.
        time.until(attempt * 30.1)
        unfinished = receive(1) | receive(1)
        for handle in unfinished.values():
            sqs.change_message_visibility(
                QueueUrl=queue, ReceiptHandle=handle, VisibilityTimeout=30
            )
        held = {each.partition("-")[0] for each in unfinished}
        meanwhile = receive(10)
        # ja: 後から発行したものも、可視性タイムアウトが過ぎる直前も、同じである。
        # en: It is the same for what is published later, and just before the visibility timeout passes.
        publish(sorted(held), f"later-{attempt}")
        time.until(attempt * 30.1 + 28)
        meanwhile |= receive(1) | receive(10) | receive(10, wait=1)
        assert not [each for each in meanwhile if each.partition("-")[0] in held]  # shows: waits
        others = {f"{name}-{each}" for name in accounts if name not in held for each in entries}
        assert len(held) == 2 and others <= {*meanwhile}  # shows: others

        # ja: その間に、ほかの口座の分は処理を終える。
        # en: Meanwhile, those of other accounts are done with.
        for handle in meanwhile.values():
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=handle)
        print("while", *unfinished, "are unfinished:", *meanwhile)
