# /// uradori
# confirmed = "9a6c286ebb6f7adc46906d42dacbca865d84707c5682aa0021ce9e6c41f8b67c"
# statements = ["kds.partition-key-shard"]
# fails_when = ["kinesis_shards.any_shard_will_do", "kinesis_shards.busy_keys_move"]
# holds_when = ["kinesis_shards.keys_hash_otherwise"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# limits.ja = "シャードを分割・統合すると、その後のレコードは別のシャードに入りうる。"
# limits.en = "Once shards are split or merged, later records may go to another shard."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="deliveries", ShardCount=4)
kinesis.get_waiter("stream_exists").wait(StreamName="deliveries")


def shard_of(truck, kilometre):
    data = f"{truck} km {kilometre}".encode()
    answer = kinesis.put_record(StreamName="deliveries", PartitionKey=truck, Data=data)
    return answer["ShardId"]


trucks = [f"truck-{number}" for number in range(7)]
first = {truck: shard_of(truck, 0) for truck in trucks}
second = {truck: shard_of(truck, 1) for truck in trucks}
assert second == first  # shows: one

for kilometre in range(2, 40):
    last = {truck: shard_of(truck, kilometre) for truck in trucks}
assert last == first  # shows: many

print(len(trucks), "trucks, in", len(set(first.values())), "shards")
print(
    "after 40 records of each, in another shard:", sum(last[each] != first[each] for each in trucks)
)
