# /// uradori
# confirmed = "d3cdf374dd62a37b721bbe98ae02b2b71f54ac2072843bb27f9fef9dfc31a786"
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
# account.ja = "moto の3つのストリームで、同じキーのレコードに、ふつうとは別のシャードの範囲の最初、中ほど、最後の1つ手前のハッシュ値を付けると、1件ずつでもバッチでもそのシャードに入った。すべてのシャードの値を付けると、どのシャードからもそのキーのレコードが読めた。"
# account.en = "On three streams of moto, records of one key, singly and in batches, were given hash values of the other shards (the first, a middle one, the last but one) and went into that shard; given a value of each shard, records of that key were read from all of them."
# limits.ja = "AWS では書いていない。範囲の最後の値は、moto ではどのシャードにも入らないので、試していない。"
# limits.en = "Nothing was written on AWS. The last value of a range was not tried, as moto lets no shard take it."
# ///
import boto3
from streams import create, read_all

kinesis = boto3.client("kinesis")


def put(stream, key, **where):
    """Write a record alone and in a batch: which shards took it?"""
    record = {"PartitionKey": key, "Data": str(where).encode(), **where}
    answers = [kinesis.put_record(StreamName=stream, **record)]
    answers += kinesis.put_records(StreamName=stream, Records=[record])["Records"]
    return {answer["ShardId"] for answer in answers}


# --8<-- [start:show]
for count, key in ((2, "shop"), (3, "shop"), (3, "kiosk 東京")):
    stream = f"orders-{count}-{len(key)}"
    shards = create(stream, count)
    # ja: ふつうなら別のシャードに入るレコードを、指定したハッシュ値のシャードに入れる。
    # en: Records that would go to another shard are put into the one in charge of a hash value.
    usual = put(stream, key)
    for other in (each for each in shards if {each["ShardId"]} != usual):
        ends = other["HashKeyRange"]
        start, end = int(ends["StartingHashKey"]), int(ends["EndingHashKey"])
        for value in map(str, (start, (start + end) // 2, end - 1)):
            here = {other["ShardId"]}
            assert put(stream, key, ExplicitHashKey=value) == here  # shows: given

    starts = {each["ShardId"]: each["HashKeyRange"]["StartingHashKey"] for each in shards}
    spread = [put(stream, key, ExplicitHashKey=start) for start in starts.values()]
    # ja: 読んでみると、どのシャードにも、同じキーのレコードがある。
    # en: Every shard turns out to hold records of that key.
    stored = read_all(stream)
    found = {shard: (key, str({"ExplicitHashKey": start})) for shard, start in starts.items()}
    copies = []
    for shard, records in stored.items():
        each = [(record["PartitionKey"], record["Data"].decode()) for record in records]
        copies.append(each.count(found[shard]))
    assert min(copies) >= 2 and spread == [{shard} for shard in starts]  # shows: same
# --8<-- [end:show]
print("shards that took records of one key:", len(set.union(*spread)))
