# /// uradori
# confirmed = "23dbdc42eb9e48816a170d8f530598da70cc0e66864848c7140fd168db7412a6"
# statements = ["kds.seq-unique", "kds.consumers"]
# fails_when = [
#   "kinesis.every_other_record_lost",
#   "kinesis_shards.same_data_gets_the_same_number",
#   "kinesis.data_altered",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/kinesis-record-processor-duplicates.html",
# ]
# account.ja = "同じ支払いを moto に2回書くと、シーケンス番号の違う2件が読め、中身はどちらも payment-77 だった。"
# account.en = "The same payment was written to moto twice, and two records with different sequence numbers were read, both of them payment-77."
# limits.ja = "AWS では書いておらず、応答が失われるところも起こしていない。"
# limits.en = "Nothing was written on AWS, and no response was really lost."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="payments", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="payments")
[shard] = kinesis.list_shards(StreamName="payments")["Shards"]

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

assert len(records) == 2  # shows: two
numbers = {record.get("SequenceNumber") for record in records}
assert len(numbers) == len(records)  # shows: numbers
payments = {record["Data"].decode() for record in records}
assert payments == {"payment-77"}  # shows: payment

print("records:", len(records), "with", len(numbers), "sequence numbers")
print("payments:", *payments)
