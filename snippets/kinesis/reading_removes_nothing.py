# /// uradori
# statements = ["kinesis.consumer"]
# fails_when = ["kinesis.reading_removes_records", "kinesis.past_is_gone", "kinesis.records_lost"]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")

# --8<-- [start:show]
orders = ["order-1042", "order-1043", "order-1044"]
for order in orders:
    kinesis.put_record(StreamName="orders", PartitionKey=order, Data=order.encode())
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


first, again = read_from_the_start(), read_from_the_start()
assert sorted(first) == orders
assert again == first
# --8<-- [end:show]

print("read:      ", *first)
print("read again:", *again)
