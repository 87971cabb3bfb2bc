# /// uradori
# confirmed = "2cef71db9860ad480347f9450b2169c65e7f13498256e9f9fec03d6be72ad7e1"
# statements = ["kds.record", "kds.record-fields"]
# fails_when = [
#   "kinesis.data_altered",
#   "kinesis.partition_keys_altered",
#   "kinesis.keys_are_not_kept",
#   "kinesis_shards.sequence_numbers_change",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto に3件を書き、応答の番号と、読んだレコードの中身を比べた。AWS では書いていない。"
# account.en = "Three records were written to moto, and the numbers in the responses and what the records held when read were compared; nothing was written on AWS."
# limits.ja = "moto のシーケンス番号はシャードごとの1、2、3…だが、AWS では桁数の多い別の数になる。"
# limits.en = "moto numbers the records of a shard 1, 2, 3…; on AWS they are other numbers with many digits."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")

clicks = [("user-7", b"/cart"), ("user-9", b"/help"), ("user-7", b"/checkout")]
assigned = []
for user, page in clicks:
    answer = kinesis.put_record(StreamName="clicks", PartitionKey=user, Data=page)
    assigned.append(answer["SequenceNumber"])

[shard] = kinesis.list_shards(StreamName="clicks")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    records += page["Records"]
    iterator = page["NextShardIterator"]

data = [record.get("Data") for record in records]
assert data == [page for _, page in clicks]  # shows: data
keys = [record.get("PartitionKey") for record in records]
assert keys == [user for user, _ in clicks]  # shows: key
numbers = [record.get("SequenceNumber") for record in records]
assert numbers == assigned  # shows: number

for page, key in zip(data, keys):
    print(page.decode(), "with the key", key)
