# /// uradori
# confirmed = "6df1ae28a4584db19a9fb768929fd4d1722b1111710bb4580290dbadf9413131"
# statements = ["kds.partition-key-producer"]
# fails_when = ["kinesis.keys_are_optional", "kinesis.partition_keys_altered"]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
# ]
# account.ja = "moto に4つのキーで書いてキーを読み直し、キーのない書き込みが2つの操作とも断られるのを見た。AWS では書いていない。"
# account.en = "Four keys were written to moto and read back, and writes without a key were refused by both operations; nothing was written on AWS."
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
def is_accepted(call, **request):
    try:
        call(StreamName="orders", **request)
    except ClientError:
        return False
    return True


# ja: 同じ注文でも、キーには客も、店も、注文の番号も、もっと長いものも選べる。
# en: For the same order, the key may be the customer, the shop, the order itself or something longer.
chosen = ["customer-7", "Tokyo 東京", "order-1042", "order-1042, item 17 " * 10]
for key in chosen:
    is_accepted(kinesis.put_record, PartitionKey=key, Data=b"order-1042")
iterator = kinesis.get_shard_iterator(
    StreamName="orders", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
keys = []
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    keys += [record["PartitionKey"] for record in page["Records"]]
    iterator = page["NextShardIterator"]
assert keys == chosen  # shows: chosen

accepted = is_accepted(kinesis.put_record, Data=b"order-1042")
accepted |= is_accepted(kinesis.put_records, Records=[{"Data": b"order-1042"}])
assert not accepted  # shows: refused
# --8<-- [end:show]
print("with a key, kept as it is:", *keys[:3], "and one of", len(keys[-1]), "characters")
print("without a key: accepted" if accepted else "without a key: refused")
