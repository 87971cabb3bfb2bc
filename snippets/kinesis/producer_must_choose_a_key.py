# /// uradori
# confirmed = "0467c81ff690d81bc6f82b8bfceb4a987a34cfc97eb1279bb0f9dd277a4ac3c0"
# statements = ["kds.partition-key-producer"]
# fails_when = ["kinesis.keys_are_optional", "kinesis_batches.batches_alter_keys"]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
# ]
# account.ja = "moto に顧客、店、注文、200文字をキーとして書いた4件はそのキーのまま読め、キーのない書き込みは PutRecord でも PutRecords でも断られた。"
# account.en = "On moto, records with a customer, a shop, an order and 200 characters as the key were read back with just these keys, and writes without a key were refused by PutRecord and by PutRecords."
# limits.ja = "AWS では書いていない。moto は配分方式を知らず、どのストリームも既定のものとして扱う。"
# limits.en = "Nothing was written on AWS. moto knows no distribution strategies; every stream behaves like one with the default."
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
for key in chosen[:2]:
    is_accepted(kinesis.put_record, PartitionKey=key, Data=b"order-1042")
batch = [{"PartitionKey": key, "Data": b"order-1042"} for key in chosen[2:]]
is_accepted(kinesis.put_records, Records=batch)
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
