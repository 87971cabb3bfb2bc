# /// uradori
# statements = ["kds.seq-unique"]
# fails_when = ["kinesis.sequence_numbers_repeat", "kinesis.sequence_numbers_change"]
# holds_when = ["kinesis.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "moto の番号はシャードごとに1から始まるので、シャードをまたいだ一意性は確かめていない。"
# limits.en = "moto counts from 1 in every shard, so nothing is checked across shards."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")

# --8<-- [start:show]
assigned = []
for user in ["user-1", "user-2", "user-3", "user-4"] * 5:
    # ja: キーもデータも同じ書き込みが5回ずつある。
    # en: Every key comes five times, with the same data each time.
    answer = kinesis.put_record(StreamName="clicks", PartitionKey=user, Data=b"/cart")
    assigned.append((answer["ShardId"], answer["SequenceNumber"]))

found = []
for shard in kinesis.list_shards(StreamName="clicks")["Shards"]:
    iterator = kinesis.get_shard_iterator(
        StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    numbers = []
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        numbers += [record.get("SequenceNumber") for record in page["Records"]]
        iterator = page["NextShardIterator"]
    assert len(set(numbers)) == len(numbers)
    found += [(shard["ShardId"], number) for number in numbers]

assert sorted(found) == sorted(assigned)
# --8<-- [end:show]

print(f"{len(found)} records, {len(set(found))} pairs of shard and number")
