# /// uradori
# statements = ["kds.partition-key-producer"]
# fails_when = ["kinesis.keys_are_optional", "kinesis.partition_keys_altered"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
# ]
# limits.ja = "moto は配分方式を知らず、どのストリームも既定のものとして扱う。"
# limits.en = "moto knows no distribution strategies; every stream behaves like one with the default."
# ///
import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
[shard] = kinesis.list_shards(StreamName="orders")["Shards"]

# --8<-- [start:show]
try:
    kinesis.put_record(StreamName="orders", Data=b"order-1042")
    accepted = True
except ClientError:
    accepted = False
assert not accepted

# ja: 何をキーにするかは、プロデューサーが決める。
# en: What makes a good key is for the producer to say.
for key in ["customer-7", "Tokyo", "order-1042"]:
    kinesis.put_record(StreamName="orders", PartitionKey=key, Data=b"order-1042")

iterator = kinesis.get_shard_iterator(
    StreamName="orders", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
records = kinesis.get_records(ShardIterator=iterator)["Records"]
keys = sorted(record["PartitionKey"] for record in records)
assert keys == ["Tokyo", "customer-7", "order-1042"]
# --8<-- [end:show]

print("without a key: refused")
print("with a key, kept as it is:", *keys)
