# /// uradori
# confirmed = "8f387c6680207cee0d7aebe80c89675c07090efcfed44099b9680ae771ef24af"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.receive_ignores_the_limit",
#   "sqs_from_the_second.calls_bring_one_too_many",
#   "sqs.unreturned_messages_dropped",
#   "sqs.arrivals_during_processing_lost",
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.messages_never_expire",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# account.ja = "標準キューと FIFO キューから1件から10件までを求めて受信し、残りと、その間に届いたものが、4日の保持期間が終わるまで後から受け取れることを見た。"
# account.en = "From a standard and a FIFO queue one to ten messages were asked for; the rest, and what arrived meanwhile, could be received later, until the four days of retention were over."
# limits.ja = "4日間は moto の時計を進めて過ごしている。"
# limits.en = "The four days pass by moving moto's clock."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

from clocks import clock
from queues import TYPES, bodies, create, delete, receive, send


def take(queue, most, **wait):
    messages = receive(queue, most, **wait)
    assert len(messages) <= most  # shows: asked
    return messages


for ending in TYPES:
    queue = create(f"sensor-readings{ending}")
    with clock() as time:
        early, late = [f"20.{n}" for n in range(14)], ["21.3", "21.8", "22.1"]
        send(queue, *early)
        busy_with = take(queue, 2)

        # ja: コンシューマーが処理している間にも、新しい値が届く。
        # en: New readings come in while the consumer is busy.
        send(queue, *late)
        delete(queue, *busy_with)

        time.until(60)
        later = [*take(queue, 1), *take(queue, 1, WaitTimeSeconds=20)]
        for most in (3, 5, 10, 10):
            later += take(queue, most)
        later = {*bodies(later)}
        assert set(early) - {*bodies(busy_with)} <= later  # shows: rest
        assert set(late) <= later  # shows: meantime

        # ja: 削除しないでおくと、4日の保持期間が終わるまで、また受け取れる。
        # en: Left undeleted, they can be received again until the retention of four days is over.
        for hours in (*range(4, 96, 4), 95.9):
            time.until(timedelta(hours=hours))
            again = [*take(queue, 10), *take(queue, 10)]
            assert {*bodies(again)} == later  # shows: period
        time.until(timedelta(days=4, minutes=1))
        gone = [*take(queue, 10), *take(queue, 10), *take(queue, 10)]
        assert gone == []  # shows: period

print("took", len(busy_with), "readings, then", len(later), "more")
