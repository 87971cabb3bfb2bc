# /// uradori
# statements = ["kds.seq-order"]
# fails_when = [
#   "kinesis.shard_reverses",
#   "kinesis.shard_shuffles",
#   "kinesis.every_other_record_lost",
# ]
# holds_when = ["kinesis.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "1つのプロデューサーが順に書いた場合を確かめている。moto は `SequenceNumberForOrdering` を見ない。"
# limits.en = "This is one producer that writes in turn; moto pays no heed to `SequenceNumberForOrdering`."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="order-events", ShardCount=3)
kinesis.get_waiter("stream_exists").wait(StreamName="order-events")

# --8<-- [start:show]
events = ["created", "paid", "packed", "shipped", "delivered"]
shards, numbers, previous = [], [], {}
for event in events:
    answer = kinesis.put_record(
        StreamName="order-events", PartitionKey="order-1042", Data=event.encode(), **previous
    )
    shards.append(answer["ShardId"])
    numbers.append(int(answer["SequenceNumber"]))
    previous = {"SequenceNumberForOrdering": answer["SequenceNumber"]}

assert len(set(shards)) == 1
iterator = kinesis.get_shard_iterator(
    StreamName="order-events", ShardId=shards[0], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    records += page["Records"]
    iterator = page["NextShardIterator"]

assert [record["Data"].decode() for record in records] == events
assert [int(record["SequenceNumber"]) for record in records] == numbers == sorted(set(numbers))
# --8<-- [end:show]

print(" -> ".join(record["Data"].decode() for record in records))
