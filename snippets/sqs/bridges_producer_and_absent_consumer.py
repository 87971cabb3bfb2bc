# /// uradori
# confirmed = "f93982b39275c9329677c9f75220fc61541bf7a981c7d0c25f40b9ee9cc11849"
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
orders = [f"order-{number}" for number in range(1042, 1047)]


def accepted(pass_on):
    done = []
    for order in orders:
        try:
            pass_on(order)
        except (OSError, ClientError):
            continue
        done.append(order)
    return done


def call(order):
    http.client.HTTPConnection("127.0.0.1", 1, timeout=60).request("POST", "/pay", order)


def send(order):
    sqs.send_message(QueueUrl=queue, MessageBody=order)


with clock() as time:
    # ja: 決済サービスは停止している。直接呼び出す注文は、どれも失敗する。
    # en: The payment service is down. Every order that calls it directly fails.
    direct = accepted(call)
    assert direct == []  # shows: direct

    # ja: キューに送るだけなら、決済サービスが止まっていても注文を受け付けられる。
    # en: Sending to a queue instead, the shop goes on taking orders.
    queued = accepted(send)
    assert queued == orders  # shows: sends

    # ja: 保持期間の4日が過ぎる直前に復旧し、たまった注文を片づける。
    # en: Back up just before the retention period of four days is over, it works through the backlog.
    time.until(timedelta(days=4, seconds=-1))
    paid = set()
    while messages := sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=2).get("Messages"):
        for message in messages:
            paid.add(message["Body"])
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    assert paid  # shows: back
    assert sorted(paid) == orders  # shows: every

print(f"direct calls: {len(direct)} of {len(orders)} got through")
print(f"through the queue: {len(paid)} of {len(orders)} paid")
