# /// uradori
# confirmed = "5eb29b3941a7c04d1b54dd7588d278cf62b4478c82c52605646c384f719a716f"
# statements = ["kds.seq-unique"]
# fails_when = [
#   "kinesis.resuming_starts_over",
#   "kinesis.resuming_repeats_a_record",
#   "kinesis.resuming_skips_records",
#   "kinesis_variants.resuming_in_later_shards_starts_over",
#   "kinesis_retention.records_expire_after_a_day",
# ]
# holds_when = ["kinesis_shards.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto の2つのシャードのそれぞれで、処理した2件の番号を控え、保持期間（はじめは24時間、延ばして48時間）が終わる1秒前にそれぞれの番号の後から読むと、その次のレコードから最後までが、欠けも重複もなく読めた。"
# account.en = "In each of two shards on moto the numbers of two processed records were noted; a read after either, a second before the retention period (24 hours, then extended to 48) was over, gave all that followed it, with nothing missing or repeated."
# limits.ja = "3日は moto の時計を進めて過ごしており、AWS では読んでいない。保持期間が過ぎたレコードは、再開しても読めない。"
# limits.en = "The three days pass by moving moto's clock; AWS was not read from. Records past the retention period are gone, resumed or not."
# disagrees.moto.ja = "この検証は3日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes three days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は3日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes three days, and the clock of a server in another process cannot be moved on."
# disagrees.kinesalite.ja = "この検証は3日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.kinesalite.en = "The check takes three days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
shards = kinesis.list_shards(StreamName="orders")["Shards"]


# --8<-- [start:show]
def write(*orders):
    place = shard["HashKeyRange"]["StartingHashKey"]
    for order in orders:
        kinesis.put_record(
            StreamName="orders", PartitionKey="shop", ExplicitHashKey=place, Data=order.encode()
        )


def read(**position):
    iterator = kinesis.get_shard_iterator(
        StreamName="orders", ShardId=shard["ShardId"], **position
    )["ShardIterator"]
    records = []
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        records += page["Records"]
        iterator = page["NextShardIterator"]
    return records


# ja: 2つめのシャードを読む前に、保持期間を48時間に延ばす。
# en: Before the second shard is read, the retention period is extended to 48 hours.
for shard, hours in zip(shards, (24, 48), strict=True):
    if hours > 24:
        kinesis.increase_stream_retention_period(StreamName="orders", RetentionPeriodHours=hours)
    with clock() as time:
        write("order-1042", "order-1043")
        # ja: 連番をあてにせず、処理した番号をそのまま控えておく。
        # en: No counting: the numbers that were processed are noted down as they are.
        processed = read(ShardIteratorType="TRIM_HORIZON")
        checkpoints = [record["SequenceNumber"] for record in processed]
        assert len(checkpoints) == 2  # setup

        # ja: コンシューマーが保持期間の終わり近くまで止まっている間にも、注文は届く。
        # en: Orders keep coming while the consumer is down, for nearly the retention period.
        write("order-1044", "order-1045", "order-1046")
        time.until(timedelta(hours=hours, seconds=-1))
        orders = [f"order-{number}" for number in range(1042, 1047)]
        for done, number in enumerate(checkpoints, start=1):
            records = read(ShardIteratorType="AFTER_SEQUENCE_NUMBER", StartingSequenceNumber=number)
            rest = [record["Data"].decode() for record in records]
            assert rest[:1] == [orders[done]]  # shows: next
            assert {*orders[done:]} <= {*rest}  # shows: missing
            assert len(rest) == len({*rest} - {*orders[:done]})  # shows: repeated
# --8<-- [end:show]
print("processed before the stop: order-1042 order-1043")
print("read after it:", *rest)
