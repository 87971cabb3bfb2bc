# /// uradori
# confirmed = "69d8eef38bc5fc4404b35c3492e15ecf028951fd99f27d0f3e5da09ff443c9ab"
# statements = ["kds.partition-key-shard"]
# fails_when = [
#   "kinesis_shards.explicit_hash_keys_ignored",
#   "kinesis_shards.first_hash_key_sticks",
#   "kinesis_variants.upper_hash_keys_belong_to_the_next",
# ]
# holds_when = ["kinesis_shards.shards_listed_in_any_order"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "moto で、同じキーのレコードに3つのシャードのハッシュ値を順に付け、どれに入ったかを見た。AWS では書いていない。"
# account.en = "On moto, records of one key were given hash values of three shards in turn, and the shards that took them were compared; nothing was written on AWS."
# limits.ja = "範囲の最後の値は、moto ではどのシャードにも入らないので、その1つ手前までを試している。"
# limits.en = "moto lets no shard take the last value of its range, so the one before it is the last that is tried."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=3)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")

# --8<-- [start:show]
shards = kinesis.list_shards(StreamName="orders")["Shards"]


def put(**where):
    """Write a record, alone and in a batch, always with the same key: to which shards?"""
    record = {"PartitionKey": "shop", "Data": b"1042", **where}
    alone = kinesis.put_record(StreamName="orders", **record)
    batch = kinesis.put_records(StreamName="orders", Records=[record])
    return {answer["ShardId"] for answer in (alone, *batch["Records"])}


# ja: ふつうなら別のシャードに入るレコードを、指定したハッシュ値のシャードに入れる。
# en: Records that would go to another shard are put into the one in charge of a given hash value.
usual = put()
for other in (each for each in shards if {each["ShardId"]} != usual):
    start, end = (int(other["HashKeyRange"][at]) for at in ("StartingHashKey", "EndingHashKey"))
    for value in (start, (start + end) // 2, end - 1):
        assert put(ExplicitHashKey=str(value)) == {other["ShardId"]}  # shows: given

spread = [put(ExplicitHashKey=each["HashKeyRange"]["StartingHashKey"]) for each in shards]
assert spread == [{each["ShardId"]} for each in shards]  # shows: same
# --8<-- [end:show]
print("shards that took records of one key:", len(set.union(*spread)))
