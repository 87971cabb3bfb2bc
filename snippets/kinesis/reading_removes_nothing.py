# /// uradori
# confirmed = "c7d355409921a91f7d2eb78ceae4f1b0a1d7ee1bce80363d0d1df2eaf6e35ab2"
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
# account.ja = "moto の2つのシャードに入った3件は、続けて2回、24時間の1秒前、保持期間を48時間に延ばしてその1秒前に先頭から読んでも、そのつど3件とも読めた。"
# account.en = "Three records in two shards of moto were read from the start twice in a row, a second before 24 hours were over and, with the retention period extended to 48 hours, a second before that: all three came each time."
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
def read_from_the_start():
    found = []
    for shard in shards:
        iterator = kinesis.get_shard_iterator(
            StreamName="orders", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
        )["ShardIterator"]
        while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
            found += [record["Data"].decode() for record in page["Records"]]
            iterator = page["NextShardIterator"]
    return found


with clock() as time:
    orders = ["order-1042", "order-1043", "order-1044"]
    for order in orders:
        kinesis.put_record(StreamName="orders", PartitionKey=order, Data=order.encode())

    first, again = read_from_the_start(), read_from_the_start()
    assert first == again  # shows: stay
    assert again[:1] == ["order-1042"]  # shows: again

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
print("read:", *first)
print("read again:", *again)
print("read on the next day:", *late)
print("read on the day after that:", *later)
