# /// uradori
# confirmed = "a1504c57ec81f10c690dd45521fd522dac44c153e78eece1b5e21a69459536fa"
# statements = ["kds.seq-unique"]
# fails_when = [
#   "kinesis_shards.sequence_numbers_repeat",
#   "kinesis_variants.sequence_numbers_begin_anew",
#   "kinesis_shards.same_data_gets_the_same_number",
# ]
# holds_when = ["kinesis_shards.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "1件ずつとまとめ書きの300件、同じ中身の2件を2組、moto の1つのシャードに書き、番号を数えた。AWS の番号は見ていない。"
# account.en = "Three hundred records, singly and in a batch, and two pairs that are alike were written to one shard on moto, and the numbers were counted; numbers of AWS were not seen."
# limits.ja = "moto の番号はシャードごとに1から始まるので、シャードをまたいだ一意性は確かめていない。"
# limits.en = "moto counts from 1 in every shard, so nothing is checked across shards."
# ///
from collections import Counter

import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
[shard] = kinesis.list_shards(StreamName="clicks")["Shards"]

# --8<-- [start:show]
for number in range(40):
    kinesis.put_record(StreamName="clicks", PartitionKey=f"user-{number}", Data=b"/cart")
batch = [{"PartitionKey": f"user-{number}", "Data": b"/cart"} for number in range(40, 300)]
kinesis.put_records(StreamName="clicks", Records=batch)
# ja: キーもデータも同じレコードを、1件ずつ2回、まとめて2件書く。
# en: Records with the same key and the same data: two one by one, and two in a batch.
for _ in range(2):
    kinesis.put_record(StreamName="clicks", PartitionKey="user-77", Data=b"/checkout")
copies = [{"PartitionKey": "user-78", "Data": b"/checkout"}] * 2
kinesis.put_records(StreamName="clicks", Records=copies)

iterator = kinesis.get_shard_iterator(
    StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    records += page["Records"]
    iterator = page["NextShardIterator"]

different = Counter(each.get("SequenceNumber") for each in records if each["Data"] == b"/cart")
assert (len(different), max(different.values()) < 2) == (300, True)  # shows: unique
copies = [record for record in records if record["Data"] == b"/checkout"]
alike = {record.get("SequenceNumber") for record in copies}
assert len(alike) == 2 * len({copy["PartitionKey"] for copy in copies})  # shows: alike
# --8<-- [end:show]
print("300 records with different keys:", len(different), "sequence numbers")
print("2 pairs of records that are alike:", len(alike), "sequence numbers")
