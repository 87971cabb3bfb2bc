# /// uradori
# statements = ["kds.partition-key-shard"]
# fails_when = [
#   "kinesis.keys_hash_otherwise",
#   "kinesis.any_shard_will_do",
#   "kinesis.one_shard_takes_all",
# ]
# holds_when = ["kinesis.shards_listed_in_any_order", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_HashKeyRange.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# ///
import hashlib

import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=4)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")


def keys_read_from(shard):
    iterator = kinesis.get_shard_iterator(
        StreamName="clicks", ShardId=shard, ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    keys = []
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        keys += [record["PartitionKey"] for record in page["Records"]]
        iterator = page["NextShardIterator"]
    return sorted(keys)


# --8<-- [start:show]
def hash_of(key):
    return int(hashlib.md5(key.encode()).hexdigest(), 16)


def start_of(shard):
    return int(shard["HashKeyRange"]["StartingHashKey"])


users = sorted(f"user-{number}" for number in range(40))
for user in users:
    kinesis.put_record(StreamName="clicks", PartitionKey=user, Data=b"/cart")

next_start = 0
for shard in sorted(kinesis.list_shards(StreamName="clicks")["Shards"], key=start_of):
    start, end = start_of(shard), int(shard["HashKeyRange"]["EndingHashKey"])
    assert start == next_start
    next_start = end + 1

    expected = [user for user in users if start <= hash_of(user) <= end]
    found = keys_read_from(shard["ShardId"])
    assert found == expected
    assert found
    print(f"{shard['ShardId']}: {len(found)} of {len(users)} keys")
assert next_start == 2**128
# --8<-- [end:show]
