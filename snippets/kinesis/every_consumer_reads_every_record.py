# /// uradori
# confirmed = "8bbcb9a24bfa1e4be1d9b341f409bebf26988c4643e530c997ad4b98aaebcc17"
# statements = ["kinesis.consumer", "kds.consumers"]
# fails_when = [
#   "kinesis.reading_removes_records",
#   "kinesis_variants.last_of_a_batch_is_read_once",
#   "kinesis.slow_consumers_lose_their_place",
#   "kinesis_retention.records_expire_after_half_a_day",
#   "sqs.visibility_ignored",
# ]
# holds_when = ["sqs.standard_queue_shuffles", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# account.ja = "moto のストリームの4件は、2つの速いコンシューマーにも、1件だけ読んで24時間の1秒前に続きを読んだコンシューマーにもすべて届き、moto のキューの4件は2つのコンシューマーに2件ずつ分かれた。"
# account.en = "On moto all four orders in a stream reached two fast consumers as well as one that read one order and the rest a second before 24 hours were over; four orders in a queue were shared out between two consumers, two each."
# limits.ja = "1日は moto の時計を進めて過ごしており、AWS では読んでいない。SQS の標準キューでは、まれに同じメッセージが2つのコンシューマーに届くこともある。moto では起こらない。"
# limits.en = "The day passes by moving moto's clock; AWS was not read from. A standard SQS queue may, rarely, give one message to two consumers; moto never does."
# disagrees.moto.ja = "この検証は1日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes a day, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は1日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes a day, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
[shard] = kinesis.list_shards(StreamName="orders")["Shards"]
sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]


# --8<-- [start:show]
def read(limit, **position):
    """So many orders from a position on, and a position behind the last of them."""
    iterator = kinesis.get_shard_iterator(
        StreamName="orders", ShardId=shard["ShardId"], **position
    )["ShardIterator"]
    found = []
    while len(found) < limit:
        page = kinesis.get_records(ShardIterator=iterator, Limit=limit - len(found))
        iterator = page["NextShardIterator"]
        if not page["Records"]:
            break
        found += page["Records"]
        position = {"StartingSequenceNumber": found[-1]["SequenceNumber"]}
        position["ShardIteratorType"] = "AFTER_SEQUENCE_NUMBER"
    return [record["Data"].decode() for record in found], position


def receive(count):
    messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=count).get("Messages", [])
    return [message["Body"] for message in messages]


with clock() as time:
    orders = ["order-1042", "order-1043", "order-1044", "order-1045"]
    for order in orders:
        kinesis.put_record(StreamName="orders", PartitionKey="shop", Data=order.encode())
        sqs.send_message(QueueUrl=queue, MessageBody=order)

    # ja: キューでは、同じ4件を2つのコンシューマーが分け合うことになる。
    # en: With a queue, two consumers end up sharing the same four orders out between them.
    one, other = receive(2), receive(2)
    assert sorted(one + other) == orders  # shows: shared

    # ja: ストリームでは、経理が1件目でもたついていても、発送も分析も最後まで読める。
    # en: From a stream, billing reads one order and dawdles; shipping and analytics read them all.
    start = {"ShardIteratorType": "TRIM_HORIZON"}
    billing, rest = read(1, **start)
    shipping, analytics = (read(10, **start)[0] for _ in range(2))

    # ja: 経理は、24時間の保持期間が終わる直前に、続きから読む。
    # en: Billing reads on just before the 24 hours of retention are over.
    time.until(timedelta(hours=24, seconds=-1))
    late, _ = read(10, **rest)
    assert late == orders[1:]  # shows: pace
    # ja: 3つのコンシューマーが、これですべて読んだ。
    # en: By now all three consumers have read them all.
    assert [shipping, analytics, billing + late] == [orders] * 3  # shows: every
# --8<-- [end:show]
print("queue: one received", len(one), "orders, the other", len(other))
print("stream: shipping read", len(shipping), "orders")
print("stream: billing read", len(billing), "order, and", len(late), "on the next day")
