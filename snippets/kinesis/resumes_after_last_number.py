# /// uradori
# confirmed = "541dd6ad41b51475a47c53a3944368f28a9d5fb4885612781f97150cf3947e96"
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
# account.ja = "moto の2つのシャードのそれぞれで、保持期間（24時間、延ばして365日）が終わる1秒前に、1、2、9、12件目の番号の後から読むと、3件ずつでも10件ずつでも、その次のレコードから最後までが、欠けも重複もなく読めた。"
# account.en = "In each of two shards on moto, a second before the retention period (24 hours, then extended to 365 days) was over, a read after the number of the 1st, 2nd, 9th or 12th record, three or ten at a time, gave all that followed it, with nothing missing or repeated."
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
from streams import create, entry, put, put_batch

kinesis = boto3.client("kinesis")
shards = create("orders", 2)
seen = {}


def read(limit, **position):
    iterator = kinesis.get_shard_iterator(
        StreamName="orders", ShardId=shard["ShardId"], **position
    )["ShardIterator"]
    records = []
    while (page := kinesis.get_records(ShardIterator=iterator, Limit=limit))["Records"]:
        records += page["Records"]
        iterator = page["NextShardIterator"]
    return records


# --8<-- [start:show]
# ja: 2つめのシャードを読む前に、保持期間を上限の365日に延ばす。
# en: Before the second shard is read, the retention period is extended to 365 days, the longest.
orders = [f"order-{number}" for number in range(1042, 1054)]
for shard, hours in zip(shards, (24, 8760), strict=True):
    if hours > 24:
        kinesis.increase_stream_retention_period(StreamName="orders", RetentionPeriodHours=hours)
    with clock() as time:
        put("orders", *(entry("shop", order.encode(), shard) for order in orders[:2]))
        # ja: 連番をあてにせず、処理した番号をそのまま控えておく。
        # en: No counting: the numbers that were processed are noted down as they are.
        processed = read(10, ShardIteratorType="TRIM_HORIZON")
        checkpoints = [record["SequenceNumber"] for record in processed]
        assert len(checkpoints) == 2  # setup

        # ja: コンシューマーが保持期間の終わり近くまで止まっている間にも、注文は届く。
        # en: Orders keep coming while the consumer is down, for nearly the retention period.
        put_batch("orders", *(entry(order[-1], order.encode(), shard) for order in orders[2:]))
        time.until(timedelta(hours=hours, seconds=-1))
        # ja: どこまで処理して止まったのでも、一度に何件ずつ読むのでも、続きから読める。
        # en: Wherever it stopped, and however many it reads at a time, it reads on from there.
        everything = read(10, ShardIteratorType="TRIM_HORIZON")
        checkpoints += [record["SequenceNumber"] for record in everything[2:]]
        for done in (1, 2, 9, 12):
            number = checkpoints[min(done, len(checkpoints)) - 1]
            position = {"StartingSequenceNumber": number}
            for limit in (3, 10):
                records = read(limit, ShardIteratorType="AFTER_SEQUENCE_NUMBER", **position)
                rest = [record["Data"].decode() for record in records]
                assert rest[:1] == orders[done:][:1]  # shows: next
                assert {*orders[done:]} <= {*rest}  # shows: missing
                assert len(rest) == len({*rest} - {*orders[:done]})  # shows: repeated
            seen.setdefault(done, rest)
# --8<-- [end:show]
print("processed before the stop:", *orders[:2])
print("read after it:", *seen[2])
