# /// uradori
# confirmed = "b2514cc019e4f468a61d0998a1fb200df3bd91e055deef45ae9e6df138e5b022"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.expiry_empties_the_queue",
#   "sqs_queues.messages_never_expire",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
# ]
# limits.ja = "1分と14日は moto の時計を進めて過ごしている。moto は期限の過ぎたメッセージを渡さないだけで、消しはしない。"
# limits.en = "The minute and the 14 days pass by moving moto's clock. What is too old moto does not delete; it hands it out no more."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
import boto3
from clocks import clock

MINUTE, DAYS = 60, 24 * 60 * 60
sqs = boto3.client("sqs")


def received(queue):
    found = set()
    for _ in range(4):
        response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, VisibilityTimeout=1)
        found.update(message["Body"] for message in response.get("Messages", []))
    return sorted(found)


for period in (MINUTE, 14 * DAYS):
    setting = {"MessageRetentionPeriod": str(period)}
    queue = sqs.create_queue(QueueName=f"kept-{period}", Attributes=setting)["QueueUrl"]
    with clock() as time:
        for order in ("order-1042", "order-1043"):
            sqs.send_message(QueueUrl=queue, MessageBody=order)
        time.until(period / 2)
        sqs.send_message(QueueUrl=queue, MessageBody="order-1044")

        # ja: 2秒前には、まだどれも受け取れる。
        # en: Two seconds before, every one of them can still be received.
        time.until(period - 2)
        before = received(queue)
        assert before == ["order-1042", "order-1043", "order-1044"]  # shows: kept

        # ja: 2秒後に受け取れるのは、後から届いたメッセージだけである。
        # en: Two seconds after, only the one that was sent later can.
        time.until(period + 2)
        after = received(queue)
        assert not {"order-1042", "order-1043"} & set(after)  # shows: dropped
        assert "order-1044" in after  # shows: kept

    print(f"kept for {period} seconds: {len(before)} before they are over, {len(after)} after")
