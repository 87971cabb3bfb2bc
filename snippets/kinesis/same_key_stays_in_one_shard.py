# /// uradori
# confirmed = "7ec92e8185a570fff39afb1194efc43572c605fb69abecfa6c9707f9cd70d0e1"
# statements = ["kds.partition-key-shard"]
# fails_when = ["kinesis_shards.any_shard_will_do", "kinesis_shards.busy_keys_move"]
# holds_when = ["kinesis_shards.keys_hash_otherwise"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "7つのキーで242件ずつ、1件ずつとバッチで moto の4つのシャードに書くと、どのキーの242件も、最初の1件と同じシャードに入った。"
# account.en = "Of each of seven keys 242 records were written to four shards on moto, singly and in batches, and all went to the shard that had taken the first of their key."
# limits.ja = "AWS では書いていない。シャードを分割・統合すると、その後のレコードは別のシャードに入りうる。"
# limits.en = "Nothing was written on AWS. Once shards are split or merged, later records may go to another shard."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="deliveries", ShardCount=4)
kinesis.get_waiter("stream_exists").wait(StreamName="deliveries")


# --8<-- [start:show]
def shard_of(truck, kilometre):
    data = f"{truck} km {kilometre}".encode()
    answer = kinesis.put_record(StreamName="deliveries", PartitionKey=truck, Data=data)
    return answer["ShardId"]


trucks = [f"truck-{number}" for number in range(7)]
first = {truck: shard_of(truck, 0) for truck in trucks}
second = {truck: shard_of(truck, 1) for truck in trucks}

later = [*second.items()]
for _ in range(4):
    batch = [{"PartitionKey": truck, "Data": b"on the road"} for truck in trucks * 60]
    answer = kinesis.put_records(StreamName="deliveries", Records=batch)
    later += zip(trucks * 60, (each["ShardId"] for each in answer["Records"]))
assert all(shard == first[truck] for truck, shard in later)  # shows: one, many
# --8<-- [end:show]
print(len(trucks), "trucks, in", len(set(first.values())), "shards")
print("records of them in another shard:", sum(shard != first[truck] for truck, shard in later))
