# /// uradori
# confirmed = "b5bcf630e0ee89f325ddc85048250f94a2453c1ae10758a09f03029c4e99f4e0"
# statements = ["sqs.poll"]
# fails_when = [
#   "sqs.receive_ignores_the_limit",
#   "sqs_from_the_second.calls_bring_one_too_many",
#   "sqs_variants.calls_bring_the_whole_group",
#   "sqs.unreturned_messages_dropped",
#   "sqs.arrivals_during_processing_lost",
#   "sqs_queues.retention_is_cut_short",
#   "sqs_queues.messages_never_expire",
#   "sqs_queues.expiry_empties_the_queue",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html",
# ]
# account.ja = "moto の標準キューと FIFO キューに1件から10件までを求めると、返ったのはそれ以下で、残りも20秒後に届いた3件も後から受け取れた。削除しなければ4日か14日の保持期間の99.9%まで受け取れ、終わってから10秒後には後から届いた3件だけを、1分後には何も受け取れなかった。"
# account.en = "Asked for one to ten messages, a standard and a FIFO queue of moto gave no more than that; the rest, and three that arrived 20 seconds later, could be received later, undeleted up to 99.9 % of a retention period of 4 or 14 days; ten seconds after its end only those three could, a minute after it nothing."
# limits.ja = "時間は moto の時計を進めて過ごしており、保持期間の99.9%から終わりまでの間は見ていない。AWS は、求めた件数より少なく返すことがある。"
# limits.en = "The time passes by moving moto's clock, and nothing was looked at between 99.9 % of the retention period and its end. AWS may return fewer messages than asked for."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta
from itertools import product

from clocks import clock
from queues import TYPES, bodies, create, delete, receive, send


def take(queue, most, **wait):
    messages = receive(queue, most, **wait)
    assert len(messages) <= most  # shows: asked
    return messages


def everything(queue):
    # ja: moto では、保持期間が過ぎた1件ごとに、何も返さない呼び出しがある。
    # en: With moto, each message that is too old makes one call return nothing.
    return sorted(body for _ in range(16) for body in bodies(take(queue, 10)))


# ja: 1件から10件までのどれを求めても、メッセージグループが1つでも、その件数までである。
# en: Whichever number from one to ten is asked for, and even of a single message group, no more come.
for ending in TYPES:
    roof = create(f"roof{ending}")
    group = {"MessageGroupId": "roof"} if ending else {}
    send(roof, *(f"19.{n}" for n in range(12)), **group)
    for most in range(1, 11):
        take(roof, most, VisibilityTimeout=0)

# ja: 保持期間は、4日か14日とする。
# en: Messages are kept for four days, or for fourteen.
for ending, days in product(TYPES, (4, 14)):
    period = timedelta(days=days)
    setting = {"MessageRetentionPeriod": str(int(period.total_seconds()))}
    queue = create(f"readings-{days}{ending}", **setting)
    with clock() as time:
        early, late = [f"20.{n}" for n in range(14)], ["21.3", "21.8", "22.1"]
        send(queue, *early)
        busy_with = take(queue, 2)

        # ja: コンシューマーが処理している間にも、新しい値が届く。
        # en: New readings come in while the consumer is busy.
        time.until(20)
        send(queue, *late)
        delete(queue, *busy_with)

        time.until(60)
        later = [*take(queue, 1), *take(queue, 1, WaitTimeSeconds=20)]
        for most in (3, 5, 10, 10):
            later += take(queue, most)
        later = {*bodies(later)}
        assert set(early) - {*bodies(busy_with)} <= later  # shows: rest
        assert set(late) <= later  # shows: meantime

        # ja: 削除しないでおくと、保持期間が終わるまで、また受け取れる。
        # en: Left undeleted, they can be received again until the retention period is over.
        rounds = []
        for share in (*(number / 12 for number in range(1, 12)), 0.999):
            time.until(share * period)
            rounds.append({*bodies([*take(queue, 10), *take(queue, 10)])} == later)
        # ja: 保持期間は1件ごとに、届いた時から数えるので、先に届いたものから受け取れなくなる。
        # en: Each is kept so long from its own arrival, so the first to arrive are the first to go.
        time.until(period + timedelta(seconds=10))
        kept = everything(queue)
        time.until(period + timedelta(minutes=1))
        assert (all(rounds), kept, everything(queue)) == (True, late, [])  # shows: period

print("took", len(busy_with), "readings, then", len(later), "more")
