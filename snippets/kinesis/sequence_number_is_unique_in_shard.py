# /// uradori
# confirmed = "37beb4bf78a61a6ae8d06917ed2750cec5897e8d7bd6936151171cc9cb67ae6d"
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
# account.ja = "moto の1つのシャードに1件ずつ40件とバッチで260件を書くと、番号は300通りで、キーもデータも同じ2件も、1件ずつでもバッチでも番号が違っていた。"
# account.en = "Forty records one by one and 260 in a batch were written to one shard on moto and had 300 different numbers; two with the same key and data, singly and in a batch, had different numbers, too."
# limits.ja = "AWS の番号は見ていない。moto の番号はシャードごとに1から始まるので、シャードをまたいだ一意性は確かめていない。"
# limits.en = "Numbers of AWS were not seen. moto counts from 1 in every shard, so nothing is checked across shards."
# ///
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

different = [each.get("SequenceNumber") for each in records if each["Data"] == b"/cart"]
assert len(set(different)) == len(different) == 300  # shows: unique
alike = [each.get("SequenceNumber") for each in records if each["Data"] == b"/checkout"]
assert len(set(alike)) == len(alike) == 4  # shows: alike
# --8<-- [end:show]
print("300 records with different keys:", len(set(different)), "sequence numbers")
print("2 pairs of records that are alike:", len(set(alike)), "sequence numbers")
