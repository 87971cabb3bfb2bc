# /// uradori
# confirmed = "a66c8595d1e835b867d3af6e22d362a6f46f05e21a9bd68450efd3fc6eeab46c"
# statements = ["kds.seq-order"]
# fails_when = [
#   "kinesis_shards.shard_reverses",
#   "kinesis_shards.shard_shuffles",
#   "kinesis_shards.shard_groups_by_key",
# ]
# holds_when = ["kinesis_shards.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "moto は書き込みの順に番号を付ける。AWS で番号が書いた順になるのは、`SequenceNumberForOrdering` を使ったときである。"
# limits.en = "moto numbers records in the order of writing; on AWS it takes `SequenceNumberForOrdering` for numbers to follow that order strictly."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="order-events", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="order-events")
[shard] = kinesis.list_shards(StreamName="order-events")["Shards"]


def write(key, *events):
    for event in events:
        kinesis.put_record(StreamName="order-events", PartitionKey=key, Data=event.encode())


# ja: 2つの注文の出来事が、入り混じって1つのシャードに入る。
# en: The events of two orders go to one shard, in between each other.
write("order-1042", "created", "paid")
write("order-1043", "created")
write("order-1042", "packed", "shipped")
write("order-1043", "cancelled")

iterator = kinesis.get_shard_iterator(
    StreamName="order-events", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    records += page["Records"]
    iterator = page["NextShardIterator"]


def numbers(key):
    return [int(each["SequenceNumber"]) for each in records if each["PartitionKey"] == key]


one = numbers("order-1042")
assert one == sorted(set(one))  # shows: numbers
both = [int(record["SequenceNumber"]) for record in records]
assert both == sorted(set(both))  # shows: keys

for record in records:
    print(record["PartitionKey"], record["Data"].decode())
