# /// uradori
# statements = ["kds.partition-key-shard"]
# fails_when = ["kinesis.explicit_hash_keys_ignored", "kinesis.records_lost"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=3)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")


def read(shard):
    iterator = kinesis.get_shard_iterator(
        StreamName="orders", ShardId=shard, ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    records = kinesis.get_records(ShardIterator=iterator)["Records"]
    return [(record["PartitionKey"], record["Data"].decode()) for record in records]


# --8<-- [start:show]
shards = kinesis.list_shards(StreamName="orders")["Shards"]
# ja: キーはどれも同じ。シャードを決めるのは ExplicitHashKey である。
# en: The key never changes; it is ExplicitHashKey that says which shard.
for shard in reversed(shards):
    kinesis.put_record(
        StreamName="orders",
        PartitionKey="shop",
        ExplicitHashKey=shard["HashKeyRange"]["StartingHashKey"],
        Data=shard["ShardId"].encode(),
    )

assert len(shards) == 3
for shard in shards:
    assert read(shard["ShardId"]) == [("shop", shard["ShardId"])]
# --8<-- [end:show]

print(f"one key, {len(shards)} shards, one record in each")
