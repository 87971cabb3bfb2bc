# /// uradori
# confirmed = "1a6b35c3f3701a99028f0b314a2464e3dd7feed1acf370b2edfa392b151e6e25"
# statements = ["sqs.bridge", "sqs.poll", "quick.decouple-sqs"]
# fails_when = [
#   "sqs.repeated_direct_calls_get_through",
#   "sqs.sending_needs_a_consumer",
#   "sqs_queues.retention_is_cut_short",
#   "sqs.bodies_altered",
#   "sqs_variants.equal_messages_are_merged",
# ]
# holds_when = [
#   "sqs.standard_queue_shuffles",
#   "sqs.receive_returns_some",
#   "sqs.standard_queue_doubles",
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/rel_prevent_interaction_failure_loosely_coupled_system.html",
# ]
# account.ja = "3日間、4時間おきに注文を渡すと、止まっているサービスへの72回の直接の呼び出しは、同じ注文の2回目も含めて1回も通らなかった。moto の標準キュー（54件）と FIFO キュー（36件）に送った分は、コンシューマーが復旧するたびにそこまでの全件を、保持期間（4日と14日）の1秒前にはすべてを受け取れた。保持期間が1分のキューに続けて送った120件も、その1秒前に受け取れた。"
# account.en = "Every four hours for three days orders were passed on: of 72 direct calls to a service that is down, two an order, none got through, while from a standard queue (54 orders) and a FIFO queue (36) of moto a consumer got all so far whenever it came back, and all of them a second before their retention period (four days, and fourteen) was over; so it was with 120 messages sent in a row to queues that keep them for a minute."
# limits.ja = "止まっているサービスは、誰も待ち受けていないローカルのポートで表した。時間は moto の時計を進めて過ごしており、AWS では送っていない。保持期間の後は見ていない。"
# limits.en = "The service that is down is a local port at which nobody listens. The time passes by moving moto's clock; nothing was sent on AWS, and what happens after the retention period is not looked at."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
import http.client
from datetime import timedelta

from clocks import clock
from queues import TYPES, bodies, create, delete, receive, send

# ja: 保持期間は、標準キューが既定の4日、FIFO キューが14日である。
# en: The standard queue keeps messages for four days, its default, and the FIFO queue for fourteen.
DAYS = {
    create(f"payments{TYPES[0]}"): 4,
    create(f"payments{TYPES[1]}", MessageRetentionPeriod=str(14 * 86_400)): 14,
}
queues = list(DAYS)
direct, queued = [], []
orders = {queue: [] for queue in queues}
awaited, found, in_a_row = [], [], []


def gets_through(order):
    host = http.client.HTTPConnection("127.0.0.1", 1, timeout=60)
    try:
        host.request("POST", "/pay", order)
    except OSError:
        return False
    return True


def everything(queue):
    messages = []
    while some := receive(queue):
        messages += some
    return messages


def different(messages):
    return bodies({message["MessageId"]: message for message in messages}.values())


with clock() as time:
    # ja: 決済サービスは停止している。4時間おきに、注文を2件ずつ渡してみる。
    # en: The payment service is down. Every four hours there are two orders to pass on.
    for hours in range(0, 72, 4):
        time.until(timedelta(hours=hours))
        new = [f"order-{1042 + hours}", f"order-{1042 + hours}, by card"]
        direct += [gets_through(order) for order in (*new, *new)]
        assert not any(direct)  # shows: direct
        for queue in queues:
            # ja: 標準キューには、毎回同じ注文も1件ある。
            # en: On the standard queue there is one that is the same each time.
            more = [] if queue.endswith(".fifo") else ["the usual"]
            orders[queue] += new + more
            queued.append(send(queue, *new, *more) - len(more))

        # ja: 決済サービスはいったん復旧し、何も片づけないうちにまた止まる。
        # en: The service comes back, and goes down again before anything is done.
        for queue in queues:
            awaited.append(sorted(orders[queue]))
            found.append(different(everything(queue)))

    # ja: 最初の注文の保持期間が過ぎる直前にまた復旧し、たまった注文を片づける。
    # en: Back just before the retention period of the first order is over, it works through them all.
    for queue, days in DAYS.items():
        time.until(timedelta(days=days, seconds=-1))
        left = everything(queue)
        delete(queue, *left)
        awaited.append(sorted(orders[queue]))
        found.append(different(left))

# ja: 保持期間が1分のキューに、120件を続けて送っても同じである。
# en: It is the same for queues that keep messages for a minute, and for 120 of them in a row.
calls = sorted(f"call-{number}" for number in range(120))
for ending in TYPES:
    brief = create(f"calls{ending}", MessageRetentionPeriod="60")
    with clock() as time:
        in_a_row.append(send(brief, *calls))
        time.until(59)
        awaited.append(calls)
        found.append(different(everything(brief)))

# ja: 毎回2件とも、続けて120件でも、送れた。
# en: Two could be sent each time, and 120 in a row.
assert ({*queued}, {*in_a_row}) == ({2}, {120})  # shows: sends
# ja: 復旧するたびに、それまでの注文がすべて届いた。
# en: Whenever it came back, it got every order so far.
assert found == awaited  # shows: back, every

print(f"direct calls: {sum(direct)} of {len(direct)} got through")
print(f"through each queue: {len(found[-3])} of {len(orders[queue])} paid")
