# /// uradori
# statements = ["kinesis.examples"]
# fails_when = [
#   "kinesis.data_altered",
#   "kinesis.binary_is_mangled",
#   "kinesis.every_other_record_lost",
#   "kinesis.letters_become_small",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
# ]
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="events", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="events")

# --8<-- [start:show]
events = {
    "phone-app": b'{"screen": "Cart", "milliseconds": 412}',
    "stock-exchange": b"7203,2871.5,300",
    "social-media": "夕焼けがきれい".encode(),
    "online-game": bytes([0x00, 0x8F, 0xFE, 0xFF]),
}
for source, data in events.items():
    kinesis.put_record(StreamName="events", PartitionKey=source, Data=data)

[shard] = kinesis.list_shards(StreamName="events")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="events", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
received = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    received += [record["Data"] for record in page["Records"]]
    iterator = page["NextShardIterator"]

assert sorted(received) == sorted(events.values())
# --8<-- [end:show]

for source, data in events.items():
    print(f"{source}: {len(data)} bytes, unchanged")
