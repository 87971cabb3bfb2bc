# /// uradori
# confirmed = "99c6d8544b2fb1f4d0cbe14163471ae4a3d64e906b6aa365e6eb99bb6c55171c"
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
# account.ja = "moto の2つのシャードのそれぞれで、4件が、2つの速いコンシューマーにも、1件だけ読んで保持期間（24時間、延ばして48時間）が終わる1秒前に続きを読んだコンシューマーにもすべて届いた。標準と FIFO のキューの4件は、2つのコンシューマーに2件ずつ分かれた。"
# account.en = "On moto, in each of two shards, all four orders reached two fast consumers as well as one that read one order and the rest a second before the retention period (24 hours, then 48) was over; four orders in a queue, standard or FIFO, were shared out between two consumers, two each."
# limits.ja = "1日は moto の時計を進めて過ごしており、AWS では読んでいない。SQS の標準キューでは、まれに同じメッセージが2つのコンシューマーに届くこともある。moto では起こらない。"
# limits.en = "The day passes by moving moto's clock; AWS was not read from. A standard SQS queue may, rarely, give one message to two consumers; moto never does."
# disagrees.moto.ja = "この検証は1日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes a day, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は1日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes a day, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
import queues
from clocks import clock
from streams import create, entry, put

kinesis = boto3.client("kinesis")
shards = create("orders", 2)


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


# --8<-- [start:show]
orders = ["order-1042", "order-1043", "order-1044", "order-1045"]
# ja: キューでは、標準でも FIFO でも、同じ4件を2つのコンシューマーが分け合うことになる。
# en: With a queue, standard or FIFO, two consumers end up sharing the same four orders out.
for kind in queues.TYPES:
    queue = queues.create(f"orders{kind}")
    queues.send(queue, *orders)
    one, other = (queues.receive(queue, 2) for _ in range(2))
    assert queues.bodies(one + other) == orders  # shows: shared

# ja: 2つめのシャードを読む前に、保持期間を48時間に延ばす。
# en: Before the second shard is read, the retention period is extended to 48 hours.
for shard, hours in zip(shards, (24, 48), strict=True):
    if hours > 24:
        kinesis.increase_stream_retention_period(StreamName="orders", RetentionPeriodHours=hours)
    with clock() as time:
        put("orders", *(entry("shop", order.encode(), shard) for order in orders))

        # ja: ストリームでは、経理が1件目でもたついていても、発送も分析も最後まで読める。
        # en: Billing reads one order and dawdles; shipping and analytics read them all.
        start = {"ShardIteratorType": "TRIM_HORIZON"}
        billing, rest = read(1, **start)
        shipping, analytics = (read(10, **start)[0] for _ in range(2))

        # ja: 経理は、保持期間が終わる直前に、続きから読む。
        # en: Billing reads on just before the retention period is over.
        time.until(timedelta(hours=hours, seconds=-1))
        late, _ = read(10, **rest)
        assert late == orders[1:]  # shows: pace
        # ja: 3つのコンシューマーが、これですべて読んだ。
        # en: By now all three consumers have read them all.
        assert [shipping, analytics, billing + late] == [orders] * 3  # shows: every
# --8<-- [end:show]
print("queue: one received", len(one), "orders, the other", len(other))
print("stream: shipping read", len(shipping), "orders")
print("stream: billing read", len(billing), "order, and", len(late), f"{hours // 24} days later")
