# /// uradori
# confirmed = "2cc0a3e46d01ad3de43efee69dc0183c8eace6c851c8bf7773382a6fa2a6ceba"
# statements = ["kinesis.consumer"]
# fails_when = [
#   "kinesis.reading_removes_records",
#   "kinesis.oldest_record_is_skipped",
#   "kinesis_retention.records_expire_after_half_a_day",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto の3件を先頭から2回読み、moto の時計を24時間の直前まで進めて、もう一度読んだ。AWS の1日は待っていない。"
# account.en = "Three records of moto were read twice from the start and, with moto's clock moved to just before 24 hours, once more; no day was spent on AWS."
# limits.ja = "1日は moto の時計を進めて過ごしている。moto は、保持期間が過ぎたレコードも消さない。"
# limits.en = "The day passes by moving moto's clock. moto does not drop records when their retention period is over."
# disagrees.moto.ja = "この検証は1日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.moto.en = "The check takes a day, and the clock of a server in another process cannot be moved on."
# disagrees.ministack.ja = "この検証は1日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.ministack.en = "The check takes a day, and the clock of a server in another process cannot be moved on."
# disagrees.kinesalite.ja = "この検証は1日かかる。別のプロセスで動くサーバーの時計は進められない。"
# disagrees.kinesalite.en = "The check takes a day, and the clock of a server in another process cannot be moved on."
# ///
from datetime import timedelta

import boto3
from clocks import clock

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
[shard] = kinesis.list_shards(StreamName="orders")["Shards"]


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
    assert late == first  # shows: period

print("read:", *first)
print("read again:", *again)
print("read on the next day:", *late)
