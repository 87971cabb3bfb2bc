# /// uradori
# statements = ["kds.record", "kds.record-fields"]
# fails_when = [
#   "kinesis.data_altered",
#   "kinesis.partition_keys_altered",
#   "kinesis.sequence_numbers_change",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "moto のシーケンス番号はシャードごとの1、2、3…だが、AWS では桁数の多い別の数になる。"
# limits.en = "moto numbers the records of a shard 1, 2, 3…; on AWS they are other numbers with many digits."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")

# --8<-- [start:show]
clicks = [("user-7", b"/cart"), ("user-9", b"/help"), ("user-7", b"/checkout")]
written = []
for user, page in clicks:
    answer = kinesis.put_record(StreamName="clicks", PartitionKey=user, Data=page)
    written.append((answer["SequenceNumber"], user, page))

[shard] = kinesis.list_shards(StreamName="clicks")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = kinesis.get_records(ShardIterator=iterator)["Records"]

fields = ("SequenceNumber", "PartitionKey", "Data")
read = [tuple(record.get(field) for field in fields) for record in records]
assert sorted(read) == sorted(written)
assert all(number and number.isdecimal() for number, _, _ in read)
# --8<-- [end:show]

print(f"{len(read)} records, each with", ", ".join(fields))
