# /// uradori
# confirmed = "fefe376866ec708fe7f076790f4163c464dc759411656d5c30f2c82dace9c7dd"
# statements = ["sqs.pull"]
# fails_when = [
#   "sqs.receive_finds_nothing",
#   "sqs.messages_handed_out_unasked",
#   "sqs_queues.every_queue_gets_a_copy",
#   "sqs_redelivery.somebody_else_was_first",
#   "sqs.messages_leave_within_a_minute",
#   "sqs_queues.retention_is_cut_short",
# ]
# holds_when = ["sqs.standard_queue_shuffles"]
# sources = [
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/best-practices-using-appropriate-polling-mode.html",
# ]
# limits.ja = "AWS では件数の属性は概数で、実際の値に追いつくまで時間がかかる。4日間は moto の時計を進めて過ごしている。"
# limits.en = "On AWS these counts are approximate and take a while to catch up. The four days pass by moving moto's clock."
# disagrees.moto.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は何日もかかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
elsewhere = sqs.create_queue(QueueName="returns")["QueueUrl"]
orders = ["order-1042", "order-1043", "order-1044"]


def count(name):
    response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])
    return int(response.get("Attributes", {}).get(name, 0))


def bodies(response):
    return sorted(message["Body"] for message in response.get("Messages", []))


with clock() as time:
    for order in orders:
        sqs.send_message(QueueUrl=queue, MessageBody=order)

    # ja: 3日たつまで、3件とも待っている。ほかのキューを読むコンシューマーには渡らない。
    # en: For three days all three are waiting. Who reads another queue is not given them.
    for hours in range(73):
        time.until(timedelta(hours=hours))
        waiting = count("ApproximateNumberOfMessages")
        assert waiting == 3  # shows: wait
        assert bodies(sqs.receive_message(QueueUrl=elsewhere)) == []  # shows: nobody

    # ja: 受け取るには、コンシューマーの側から呼び出す。
    # en: To get them, a consumer has to call.
    ask = {"MaxNumberOfMessages": 10, "MessageSystemAttributeNames": ["ApproximateReceiveCount"]}
    assert bodies(sqs.receive_message(QueueUrl=queue, **ask)) == orders  # shows: until

    # ja: 削除しないでおくと、4日の保持期間が終わる直前にも、まだ受け取れる。
    # en: Left undeleted, they can be received again just before the four days of retention are over.
    time.until(timedelta(days=4, seconds=-1))
    again = sqs.receive_message(QueueUrl=queue, **ask)
    assert bodies(again) == orders  # shows: period
    # ja: メッセージが渡ったのは、呼び出した2回だけである。
    # en: The messages were handed out twice: when we called, and at no other time.
    attributes = [message.get("Attributes", {}) for message in again.get("Messages", [])]
    times = {each.get("ApproximateReceiveCount") for each in attributes}
    assert times == {"2"}  # shows: nobody

print(f"before the first call: {waiting} waiting")
print("after it:", *orders)
print("times handed out in two calls:", *times)
