# /// uradori
# statements = ["kds.seq-unique", "kds.consumers"]
# fails_when = ["kinesis.sequence_numbers_repeat", "kinesis.every_other_record_lost"]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/kinesis-record-processor-duplicates.html",
# ]
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="payments", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="payments")
[shard] = kinesis.list_shards(StreamName="payments")["Shards"]

# --8<-- [start:show]
# ja: 応答が届かなかったので、プロデューサーは同じ支払いをもう一度送った。
# en: The answer never came, so the producer sent the same payment once more.
for _attempt in range(2):
    kinesis.put_record(StreamName="payments", PartitionKey="shop", Data=b"payment-77")

iterator = kinesis.get_shard_iterator(
    StreamName="payments", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    records += page["Records"]
    iterator = page["NextShardIterator"]
assert [record["Data"] for record in records] == [b"payment-77", b"payment-77"]
assert len({record.get("SequenceNumber") for record in records}) == 2

# ja: シーケンス番号では同じ支払いだとわからない。支払い番号で見分ける。
# en: Sequence numbers do not give the repeat away; the payment's own number does.
charged = set()
for record in records:
    charged.add(record["Data"].decode())
assert charged == {"payment-77"}
# --8<-- [end:show]

print("records:", len(records), "with different sequence numbers")
print("charged:", *charged)
