# /// uradori
# statements = ["kds.seq-unique"]
# fails_when = [
#   "kinesis.resuming_starts_over",
#   "kinesis.resuming_repeats_a_record",
#   "kinesis.resuming_skips_records",
# ]
# holds_when = ["kinesis.sequence_numbers_leave_gaps"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "保持期間が過ぎたレコードは、再開しても読めない。"
# limits.en = "Records past the retention period are gone, resumed or not."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
[shard] = kinesis.list_shards(StreamName="orders")["Shards"]


# --8<-- [start:show]
def write(*orders):
    for order in orders:
        kinesis.put_record(StreamName="orders", PartitionKey="shop", Data=order.encode())


def read(**position):
    iterator = kinesis.get_shard_iterator(
        StreamName="orders", ShardId=shard["ShardId"], **position
    )["ShardIterator"]
    return kinesis.get_records(ShardIterator=iterator)["Records"]


write("order-1042", "order-1043")
processed = read(ShardIteratorType="TRIM_HORIZON")
assert [record["Data"] for record in processed] == [b"order-1042", b"order-1043"]
# ja: 連番をあてにせず、控えておいた番号そのものを渡して再開する。
# en: No counting: the number that was noted down is handed back as it is.
checkpoint = processed[-1]["SequenceNumber"]

# ja: コンシューマーが止まっている間にも、注文は届く。
# en: Orders keep coming while the consumer is down.
write("order-1044", "order-1045")
rest = read(ShardIteratorType="AFTER_SEQUENCE_NUMBER", StartingSequenceNumber=checkpoint)
assert [record["Data"] for record in rest] == [b"order-1044", b"order-1045"]
# --8<-- [end:show]

print("before the stop:", *(record["Data"].decode() for record in processed))
print("after it:", *(record["Data"].decode() for record in rest))
