# /// uradori
# confirmed = "8b7a36950793f3b3ab7223034c817da321c8bfc80b9392c73b713411d6e1e216"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.expiry_empties_the_queue",
#   "sqs_queues.messages_never_expire",
#   "sqs_queues.only_received_messages_expire",
#   "sqs_long_polls.find_what_is_too_old",
#   "sqs_variants.later_settings_change_nothing",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
# ]
# account.ja = "moto の標準キューと FIFO キューで保持期間を1分、4日、14日にすると、送ってからその2秒前までは受け取れ、2秒後には、何度も受信したものも、一度も受信しなかったものも、処理中だったものも受け取れなかった。"
# account.en = "On standard and FIFO queues of moto with retention periods of a minute, 4 and 14 days, messages could be received until two seconds before that time since their send was over, and two seconds after no longer, whether received often, never, or in flight."
# limits.ja = "時間は moto の時計を進めて過ごしている。moto は期限の過ぎたメッセージを渡さないだけで、消しはしない。期間の終わりの前後2秒は見ていない。"
# limits.en = "The time passes by moving moto's clock. What is too old moto does not delete; it hands it out no more. The two seconds before and after the end were not looked at."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
import boto3
from clocks import clock
from queues import TYPES, bodies, create, receive, send

sqs = boto3.client("sqs")
MINUTE, DAYS = 60, 24 * 60 * 60


def received(queue):
    # ja: 最後はロングポーリングで尋ねる。
    # en: The last call is a long poll.
    calls = [receive(queue, VisibilityTimeout=1, WaitTimeSeconds=wait) for wait in (0, 0, 0, 1)]
    return sorted({body for messages in calls for body in bodies(messages)})


for period in (MINUTE, 4 * DAYS, 14 * DAYS):
    # ja: 保持期間は、標準キューには作るときに、FIFO キューには後から指定する。
    # en: It is set upon creation for standard queues, and later for FIFO queues.
    setting = {"MessageRetentionPeriod": str(period)}
    for ending, early in zip(TYPES, (setting, {}), strict=True):
        queue, unread, busy = (
            create(f"{name}-{period}{ending}", **early) for name in ("kept", "unread", "busy")
        )
        for each in () if early else (queue, unread, busy):
            sqs.set_queue_attributes(QueueUrl=each, Attributes=setting)
        with clock() as time:
            send(unread, "order-1040", "order-1041")
            send(queue, "order-1042", "order-1043")
            # ja: 遅延があっても、保持期間は送信から数える（FIFO キューのメッセージに遅延は指定できない）。
            # en: A delay, which messages to a FIFO queue cannot have, makes the period no longer.
            send(busy, "order-1039", **({} if ending else {"DelaySeconds": 20}))
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
