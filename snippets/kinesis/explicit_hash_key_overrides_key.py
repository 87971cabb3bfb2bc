# /// uradori
# confirmed = "ed164a6d743a12a2dfab7561c450a2b07d38a2d5a27d23c5137ab22a4a1cb100"
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
# account.ja = "moto で、いつも同じキーのレコードに、ふつうとは別の2つのシャードの範囲の最初、中ほど、最後の1つ手前のハッシュ値を付けると、1件ずつでもバッチでもそのシャードに入り、3つのシャードの値を付けると3つに分かれた。"
# account.en = "On moto, records of one key, singly and in batches, were given hash values of the two other shards (the first, a middle one, the last but one) and went into that shard; given values of three shards, they went into all three."
# limits.ja = "AWS では書いていない。範囲の最後の値は、moto ではどのシャードにも入らないので、試していない。"
# limits.en = "Nothing was written on AWS. The last value of a range was not tried, as moto lets no shard take it."
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
