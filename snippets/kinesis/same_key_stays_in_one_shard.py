# /// uradori
# statements = ["kds.partition-key-shard"]
# fails_when = [
#   "kinesis.any_shard_will_do",
#   "kinesis.partition_keys_altered",
#   "kinesis.every_other_record_lost",
# ]
# holds_when = ["kinesis.keys_hash_otherwise", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# limits.ja = "シャードを分割・統合すると、その後のレコードは別のシャードに入りうる。"
# limits.en = "Once shards are split or merged, later records may go to another shard."
# ///
from collections import defaultdict

import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="deliveries", ShardCount=4)
kinesis.get_waiter("stream_exists").wait(StreamName="deliveries")

# --8<-- [start:show]
trucks = [f"truck-{number}" for number in range(11)]
for kilometre in range(5):
    for truck in trucks:
        kinesis.put_record(
            StreamName="deliveries", PartitionKey=truck, Data=f"{truck} km {kilometre}".encode()
        )

homes = defaultdict(list)
for shard in kinesis.list_shards(StreamName="deliveries")["Shards"]:
    iterator = kinesis.get_shard_iterator(
        StreamName="deliveries", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        for record in page["Records"]:
            homes[record["PartitionKey"]].append(shard["ShardId"])
        iterator = page["NextShardIterator"]

assert sorted(homes) == sorted(trucks)
# ja: どのトラックの5件も、1つのシャードにそろっている。
# en: Whichever truck it is, its five records are together in one shard.
assert all(len(shards) == 5 and len(set(shards)) == 1 for shards in homes.values())
# --8<-- [end:show]

print(len(trucks), "trucks with 5 records each")
print("shards per truck:", *{len(set(shards)) for shards in homes.values()})
