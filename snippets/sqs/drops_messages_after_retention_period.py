# /// uradori
# confirmed = "0510f2c6e6135be3cc0111ddf050309196acbb5d130d40c958eb5954ec459caa"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.expiry_empties_the_queue",
#   "sqs_queues.messages_never_expire",
#   "sqs_queues.only_received_messages_expire",
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
    queue, unread = (
        sqs.create_queue(QueueName=f"{name}-{period}", Attributes=setting)["QueueUrl"]
        for name in ("kept", "unread")
    )
    with clock() as time:
        sqs.send_message(QueueUrl=unread, MessageBody="order-1041")
        for order in ("order-1042", "order-1043"):
            sqs.send_message(QueueUrl=queue, MessageBody=order)
        time.until(period / 2)
        sqs.send_message(QueueUrl=queue, MessageBody="order-1044")

        # ja: 2秒前まで、いつでもどれも受け取れる。
        # en: Until two seconds before, every one of them can be received at any time.
        for moment in (0.6 * period, 0.7 * period, 0.8 * period, 0.9 * period, period - 2):
            time.until(moment)
            before = received(queue)
            assert before == ["order-1042", "order-1043", "order-1044"]  # shows: kept

        # ja: 2秒後に受け取れるのは、後から届いたメッセージだけである。
        # en: Two seconds after, only the one that was sent later can.
        time.until(period + 2)
        after = received(queue)
        assert "order-1044" in after  # shows: kept
        # ja: それまで一度も受け取られなかったメッセージも、もう受け取れない。
        # en: One that nobody had received until then cannot be received any more either.
        late = {*after, *received(unread)}
        assert not late & {"order-1041", "order-1042", "order-1043"}  # shows: dropped

    print(f"kept for {period} seconds: {len(before)} before they are over, {len(after)} after")
