# /// uradori
# confirmed = "047b189412315192720b54b05c1dc123f78f9c9c8e66e2ed62d31bebac91b063"
# statements = ["kds.partition-key-shard"]
# fails_when = [
#   "kinesis_shards.explicit_hash_keys_ignored",
#   "kinesis_shards.first_hash_key_sticks",
# ]
# holds_when = ["kinesis_shards.shards_listed_in_any_order"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "moto で、同じキーのレコードに3つのシャードのハッシュ値を順に付け、どれに入ったかを見た。AWS では書いていない。"
# account.en = "On moto, records of one key were given hash values of three shards in turn, and the shards that took them were compared; nothing was written on AWS."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=3)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
shards = kinesis.list_shards(StreamName="orders")["Shards"]


def put(**where):
    """Write a record, always with the same key, and give the shard that took it."""
    answer = kinesis.put_record(StreamName="orders", PartitionKey="shop", Data=b"1042", **where)
    return answer["ShardId"]


# ja: ふつうなら別のシャードに入るレコードを、指定したハッシュ値のシャードに入れる。
# en: A record that would go to another shard is put into the one in charge of a given hash value.
usual = put()
other = next(each for each in shards if each["ShardId"] != usual)
start = other["HashKeyRange"]["StartingHashKey"]
assert put(ExplicitHashKey=start) == other["ShardId"]  # shows: given

spread = [put(ExplicitHashKey=each["HashKeyRange"]["StartingHashKey"]) for each in shards]
assert spread == [each["ShardId"] for each in shards]  # shows: same

print("shards that took records of one key:", len(set(spread)))
