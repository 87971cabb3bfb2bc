# /// uradori
# confirmed = "3e73a37b1ab87324f758da047c97282ac259c6c2fa895f0af05778abd240133b"
# fails_when = [
#   "kinesis_positions.there_are_six_positions",
#   "kinesis.past_is_gone",
#   "kinesis.latest_starts_with_the_oldest",
#   "kinesis_positions.given_record_is_skipped",
#   "kinesis.resuming_repeats_a_record",
#   "kinesis_positions.times_are_ignored",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# account.ja = "moto に3件を書き、5つの位置のそれぞれから読んだものを比べた。AWS では読んでいない。"
# account.en = "Three records were written to moto, and what was read from each of the five places was compared; AWS was not read from."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
[shard] = kinesis.list_shards(StreamName="orders")["Shards"]
numbers = []


def write(order):
    answer = kinesis.put_record(StreamName="orders", PartitionKey="shop", Data=order.encode())
    numbers.append(answer["SequenceNumber"])


def start(position, **where):
    return kinesis.get_shard_iterator(
        StreamName="orders", ShardId=shard["ShardId"], ShardIteratorType=position, **where
    )["ShardIterator"]


def read(iterator):
    records = []
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        records += page["Records"]
        iterator = page["NextShardIterator"]
    return records


def orders(iterator):
    return [record["Data"].decode() for record in read(iterator)]


request = kinesis.meta.service_model.operation_model("GetShardIterator").input_shape
places = request.members["ShardIteratorType"].enum
assert len(places) == 5  # shows: five


write("order-1042")
write("order-1043")
# ja: ここから先に書かれるものだけを読む位置を、書く前に決めておく。
# en: The place for what is written from here on is taken before it is written.
latest = {"LATEST": start("LATEST")}
write("order-1044")

assert orders(start("TRIM_HORIZON"))[:1] == ["order-1042"]  # shows: oldest
assert orders(latest["LATEST"]) == ["order-1044"]  # shows: latest

rest = ["order-1043", "order-1044"]
second = {"StartingSequenceNumber": numbers[1]}
assert orders(start("AT_SEQUENCE_NUMBER", **second)) == rest  # shows: given
assert orders(start("AFTER_SEQUENCE_NUMBER", **second)) == rest[1:]  # shows: after

# ja: 1件目の到着より後、2件目の到着より前の時刻である。
# en: A time after the arrival of the first record and before that of the second.
everything = read(start("AT_SEQUENCE_NUMBER", StartingSequenceNumber=numbers[0]))
one, next_one = (record["ApproximateArrivalTimestamp"] for record in everything[:2])
between = one + (next_one - one) / 2
assert orders(start("AT_TIMESTAMP", Timestamp=between)) == rest  # shows: time

print("from a time between the first two:", *rest)
