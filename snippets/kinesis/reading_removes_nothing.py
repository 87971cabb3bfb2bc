# /// uradori
# confirmed = "12bc2a383b08885f575d021ed3caef060d15e9ba19efc6c688fc65558ad16e45"
# statements = ["kinesis.consumer"]
# fails_when = [
#   "kinesis.reading_removes_records",
#   "kinesis_later_shards.later_shards_lose_what_was_read",
#   "kinesis.oldest_record_is_skipped",
#   "kinesis_retention.records_expire_after_half_a_day",
#   "kinesis_retention.records_expire_after_a_day",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto の2つのシャードに入った3件は、1件ずつとまとめてと、続けて4回、24時間の1秒前、保持期間を48時間に延ばしてその1秒前に先頭から読んでも、そのつど3件とも読めた。"
# account.en = "Three records in two shards of moto were read from the start four times in a row, one by one and all at once, a second before 24 hours were over and, with the retention period extended to 48 hours, a second before that: all three came each time."
# limits.ja = "2日は moto の時計を進めて過ごしており、AWS では読んでいない。moto は保持期間が過ぎたレコードも消さないので、消えることは示さない。"
# limits.en = "The two days pass by moving moto's clock; AWS was not read from. moto drops no record when its retention period is over, so that the end of it is not shown."
# disagrees.moto.ja = "この検証は2日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes two days, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は2日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes two days, and the clock of a server in another process cannot be moved on."
# disagrees.kinesalite.ja = "この検証は2日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.kinesalite.en = "The check takes two days, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
shards = kinesis.list_shards(StreamName="orders")["Shards"]


# --8<-- [start:show]
def read_from_the_start(limit=100):
    found = []
    for shard in shards:
        iterator = kinesis.get_shard_iterator(
            StreamName="orders", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
        )["ShardIterator"]
        while (page := kinesis.get_records(ShardIterator=iterator, Limit=limit))["Records"]:
            found += [(each["Data"], each["SequenceNumber"]) for each in page["Records"]]
            iterator = page["NextShardIterator"]
    return found


with clock() as time:
    orders = ["order-1042", "order-1043", "order-1044"]
    put = []
    for order in orders:
        key = {"StreamName": "orders", "PartitionKey": order}
        put.append(
            (order.encode(), kinesis.put_record(**key, Data=order.encode())["SequenceNumber"])
        )

    # ja: 1件ずつ読んでも、まとめて読んでも同じである。
    # en: It is the same whether they are read one by one or all at once.
    first, again, *more = [read_from_the_start(limit) for limit in (1, 100, 1, 100)]
    assert sorted(first) == sorted(put) and [again, *more] == [first] * 3  # shows: stay
    assert [data for data, _ in again[:1]] == [b"order-1042"]  # shows: again

    # ja: 24時間の保持期間が終わる直前にも、また読める。
    # en: They can be read once more just before the 24 hours of retention are over.
    time.until(timedelta(hours=24, seconds=-1))
    late = read_from_the_start()

    # ja: 保持期間を延ばすと、その直前まで読める。
    # en: With a longer retention period they can be read until that is almost over.
    kinesis.increase_stream_retention_period(StreamName="orders", RetentionPeriodHours=48)
    time.until(timedelta(hours=48, seconds=-1))
    later = read_from_the_start()
    assert [late, later] == [first, first]  # shows: period
# --8<-- [end:show]
for when, records in (("", first), (" again", again), (" a day later", late), (" in two", later)):
    print(f"read{when}:", *(data.decode() for data, _ in records))
