# /// uradori
# confirmed = "7a13f23489d37c5b7d58d26a34248546bab39bd24dadc4eeaedc8fe5d61793bf"
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
# account.ja = "1分、4日、14日の保持期間を付けた標準キューと FIFO キューで、送る時刻も受信の仕方も違うメッセージが、期間の2秒前と2秒後に受け取れるかを見た。"
# account.en = "On standard and FIFO queues with retention periods of a minute, four days and 14 days, it was watched whether messages, sent and received at different times, could be received two seconds before and after the end."
# limits.ja = "1分と14日は moto の時計を進めて過ごしている。moto は期限の過ぎたメッセージを渡さないだけで、消しはしない。"
# limits.en = "The minute and the 14 days pass by moving moto's clock. What is too old moto does not delete; it hands it out no more."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from clocks import clock
from queues import TYPES, bodies, create, receive, send

MINUTE, DAYS = 60, 24 * 60 * 60


def received(queue):
    calls = [receive(queue, VisibilityTimeout=1) for _ in range(4)]
    return sorted({body for messages in calls for body in bodies(messages)})


for period in (MINUTE, 4 * DAYS, 14 * DAYS):
    for ending in TYPES:
        setting = {"MessageRetentionPeriod": str(period)}
        queue, unread, busy = (
            create(f"{name}-{period}{ending}", **setting) for name in ("kept", "unread", "busy")
        )
        with clock() as time:
            send(unread, "order-1040", "order-1041")
            send(queue, "order-1042", "order-1043")
            send(busy, "order-1039")
            time.until(period / 2)
            later, kept = ["order-1044", "order-1045"], []
            send(queue, *later)

            # ja: 2秒前まで、いつでもどれも受け取れる。
            # en: Until two seconds before, every one of them can be received at any time.
            moments = [period * share for share in (0.6, 0.7, 0.8, 0.9)]
            for moment in (*moments, period - 2):
                time.until(moment)
                before = received(queue)
                kept += [before == ["order-1042", "order-1043", *later]]
            kept += [bodies(receive(busy, VisibilityTimeout=3)) == ["order-1039"]]

            # ja: 2秒後に受け取れるのは、後から届いたメッセージだけである。
            # en: Two seconds after, only those that were sent later can.
            time.until(period + 2)
            after = received(queue)
            kept += [{*later} <= {*after}]
            # ja: それまで一度も受け取られなかったものも、そのとき処理中だったものも、もう受け取れない。
            # en: Nor can one that nobody had received until then, or one that was in flight at that moment.
            dropped = {*after, *received(unread), *received(busy)} - {*later}

            # ja: 後から届いたメッセージにも、期限は来る。
            # en: The end comes for those that were sent later, too.
            time.until(1.5 * period - 2)
            kept += [received(queue) == later]
            assert all(kept)  # shows: kept
            time.until(1.5 * period + 2)
            dropped |= {*received(queue)}
            assert dropped == set()  # shows: dropped

    print(f"kept for {period} seconds: {len(before)} before they are over, {len(after)} after")
