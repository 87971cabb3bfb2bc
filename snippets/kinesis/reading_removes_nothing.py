# /// uradori
# confirmed = "b63f7502bf780e45aadfdeca23851982676225c027df5f3ab2a8abc42c19c88b"
# statements = ["kinesis.consumer"]
# fails_when = [
#   "kinesis.reading_removes_records",
#   "kinesis.oldest_record_is_skipped",
#   "kinesis_retention.records_expire_after_half_a_day",
#   "kinesis_retention.records_expire_after_a_day",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto の3件を先頭から2回読み、moto の時計を24時間の直前と、保持期間を延ばしてから48時間の直前に、もう一度ずつ読んだ。AWS の2日は待っていない。"
# account.en = "Three records of moto were read twice from the start and, with moto's clock moved to just before 24 hours and, after extending the retention period, to just before 48 hours, once more each; no day was spent on AWS."
# limits.ja = "2日は moto の時計を進めて過ごしている。moto は、保持期間が過ぎたレコードも消さない。"
# limits.en = "The two days pass by moving moto's clock. moto does not drop records when their retention period is over."
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
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
[shard] = kinesis.list_shards(StreamName="orders")["Shards"]


# --8<-- [start:show]
def read_from_the_start():
    iterator = kinesis.get_shard_iterator(
        StreamName="orders", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    found = []
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
