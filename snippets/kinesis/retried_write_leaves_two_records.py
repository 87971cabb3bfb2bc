# /// uradori
# confirmed = "68fbff3a1fcd640cdb641dc550433a4da0d274fc515fba0859dbb628bdad9655"
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
# account.ja = "2つの支払いを moto に2回ずつ、1つは1件ずつ、1つはバッチで書くと、どちらもシーケンス番号の違う2件が読め、中身は同じ支払いだった。"
# account.en = "Two payments were written to moto twice each, one singly and one in batches: of each, two records with different sequence numbers were read, with the same payment in them."
# limits.ja = "AWS では書いておらず、応答が失われるところも起こしていない。"
# limits.en = "Nothing was written on AWS, and no response was really lost."
# ///
from collections import Counter
from contextlib import suppress

import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="payments", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="payments")
[shard] = kinesis.list_shards(StreamName="payments")["Shards"]

# --8<-- [start:show]
# ja: 応答が届かなかったので、プロデューサーは同じ支払いをもう一度送った。
# en: The answer never came, so the producer sent the same payment once more.
for _attempt in range(2):
    with suppress(ClientError):
        kinesis.put_record(StreamName="payments", PartitionKey="shop", Data=b"payment-77")
# ja: まとめ書きでも同じである。
# en: It is the same with batches.
for _attempt in range(2):
    batch = [{"PartitionKey": "shop", "Data": b"payment-78"}]
    with suppress(ClientError):
        kinesis.put_records(StreamName="payments", Records=batch)

iterator = kinesis.get_shard_iterator(
    StreamName="payments", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    records += page["Records"]
    iterator = page["NextShardIterator"]

payments = Counter(record["Data"].decode() for record in records)
assert {*payments.values()} == {2}  # shows: two
numbers = {record.get("SequenceNumber") for record in records}
assert len(numbers) == len(records)  # shows: numbers
assert {*payments} == {"payment-77", "payment-78"}  # shows: payment
# --8<-- [end:show]
print("records:", len(records), "with", len(numbers), "sequence numbers")
print("payments:", *payments)
