# /// uradori
# confirmed = "b45867a880e88ff847dbd8363e16ce826057646dded48209dd395dd1136a8fa0"
# statements = ["sqs.bridge", "sqs.poll", "quick.decouple-sqs"]
# fails_when = [
#   "sqs.direct_calls_get_through",
#   "sqs.sending_needs_a_consumer",
#   "sqs_queues.retention_is_cut_short",
#   "sqs.only_latest_kept",
#   "sqs.bodies_altered",
# ]
# holds_when = [
#   "sqs.standard_queue_shuffles",
#   "sqs.receive_returns_some",
#   "sqs.standard_queue_doubles",
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/2022-03-31/framework/rel_prevent_interaction_failure_loosely_coupled_system.html",
# ]
# limits.ja = "止まっているサービスは、誰も待ち受けていないローカルのポートで表した。4日間は moto の時計を進めて過ごしている。"
# limits.en = "The service that is down is a local port at which nobody listens. The four days pass by moving moto's clock."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
import http.client
from datetime import timedelta

import boto3
from botocore.exceptions import ClientError
from clocks import clock

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="payments")["QueueUrl"]
orders, direct, queued = [], [], []
awaited, found = [], []


def succeeds(pass_on, order):
    try:
        pass_on(order)
    except (OSError, ClientError):
        return False
    return True


def call(order):
    http.client.HTTPConnection("127.0.0.1", 1, timeout=60).request("POST", "/pay", order)


def send(order):
    sqs.send_message(QueueUrl=queue, MessageBody=order)


def receive():
    return sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=2).get("Messages")


with clock() as time:
    # ja: 決済サービスは停止している。4時間おきに、注文を1件ずつ渡してみる。
    # en: The payment service is down. Every four hours there is an order to pass on.
    for hours in range(0, 72, 4):
        time.until(timedelta(hours=hours))
        orders.append(f"order-{1042 + hours}")
        direct.append(succeeds(call, orders[-1]))
        assert not any(direct)  # shows: direct
        queued.append(succeeds(send, orders[-1]))
        assert all(queued)  # shows: sends

        # ja: 決済サービスはいったん復旧し、何も片づけないうちにまた止まる。
        # en: The service comes back, and goes down again before anything is done.
        seen = set()
        while messages := receive():
            seen.update(message["Body"] for message in messages)
        awaited.append([*orders])
        found.append(sorted(seen))

    # ja: 最初の注文の保持期間が過ぎる直前にまた復旧し、たまった注文を片づける。
    # en: Back just before the retention period of the first order is over, it works through them all.
    time.until(timedelta(days=4, seconds=-1))
    paid = set()
    while messages := receive():
        for message in messages:
            paid.add(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    awaited.append(orders)
    found.append(sorted(paid))

# ja: 復旧するたびに、それまでの注文がすべて届いた。
# en: Whenever it came back, it got every order so far.
assert all(found)  # shows: back
assert found == awaited  # shows: every

print(f"direct calls: {sum(direct)} of {len(orders)} got through")
print(f"through the queue: {len(paid)} of {len(orders)} paid")
