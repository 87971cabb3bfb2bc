# /// uradori
# confirmed = "eb813559f27678ba2cd6f9794cc3eaa35e9a11f552489762c906d756917c5a3c"
# statements = ["kds.partition-key-shard"]
# fails_when = [
#   "kinesis_shards.single_shard_begins_at_one",
#   "kinesis_shards.split_at_the_top_ends_early",
#   "kinesis_shards.hash_keys_have_a_gap",
#   "kinesis_capacity.split_shards_stay_open",
#   "kinesis_shards.keys_hash_otherwise",
#   "kinesis_shards.any_shard_will_do",
# ]
# holds_when = ["kinesis_shards.shards_listed_in_any_order", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_HashKeyRange.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "1件ずつとバッチで書いた40のキーはどれも、計算した MD5 を範囲に含む moto のシャードに入った。4つのうちいちばん下と上を分割した後も、シャードが1つや3つのときも、範囲は0から2の128乗より1小さい数までを隙間なく覆っていた。"
# account.en = "Each of 40 keys, written singly or in a batch, went to the shard of moto whose range holds the MD5 computed for it; after the lowest and the highest of four shards were split, and with one shard and three, the ranges covered 0 up to one less than 2 to the 128th power, without a gap."
# limits.ja = "AWS では書いていない。範囲のちょうど端になる MD5 のキーは試していない。"
# limits.en = "Nothing was written on AWS. No key was tried whose MD5 is just at the end of a range."
# ///
import hashlib

import boto3

kinesis = boto3.client("kinesis")

# --8<-- [start:show]
streams = {"clicks": 4, "views": 1, "likes": 3}
for name, count in streams.items():
    kinesis.create_stream(StreamName=name, ShardCount=count)
    kinesis.get_waiter("stream_exists").wait(StreamName=name)


def open_shards(stream):
    """Each shard that takes writes, with the first and the last number of its range."""
    shards = {}
    for shard in kinesis.list_shards(StreamName=stream)["Shards"]:
        if "EndingSequenceNumber" not in shard["SequenceNumberRange"]:
            ends = shard["HashKeyRange"]
            shards[shard["ShardId"]] = int(ends["StartingHashKey"]), int(ends["EndingHashKey"])
    return shards


def md5(key):
    return int(hashlib.md5(key.encode()).hexdigest(), 16)


users = [f"{name}-{number}" for number in range(20) for name in ("user", "客")]

found, expected = {}, {}
# ja: 半分は1件ずつ、残りはまとめて書く。
# en: Half of them are written one by one, the others in a batch.
for user in users[:20]:
    answer = kinesis.put_record(StreamName="clicks", PartitionKey=user, Data=b"/cart")
    found[user] = answer["ShardId"]
batch = [{"PartitionKey": user, "Data": b"/cart"} for user in users[20:]]
answers = kinesis.put_records(StreamName="clicks", Records=batch)["Records"]
found |= {user: answer["ShardId"] for user, answer in zip(users[20:], answers)}
for shard, (first, last) in open_shards("clicks").items():
    expected |= {user: shard for user in users if first <= md5(user) <= last}
assert found == expected  # shows: md5

# ja: 分割すると元のシャードは閉じ、2つの新しいシャードが範囲を引き継ぐ。
# en: When a shard is split, it is closed, and two new shards take over its range.
clicks = open_shards("clicks")
for shard in (min(clicks), max(clicks)):
    middle = str(sum(clicks[shard]) // 2)
    kinesis.split_shard(StreamName="clicks", ShardToSplit=shard, NewStartingHashKey=middle)
    kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
for name in streams:
    ranges = sorted(open_shards(name).values())
    assert ranges[0][0] == 0  # shows: low
    assert ranges[-1][1] == 2**128 - 1  # shows: high
    assert all(last + 1 == first for (_, last), (first, _) in zip(ranges, ranges[1:]))  # shows: gap
# --8<-- [end:show]
for shard in sorted(set(found.values())):
    print(f"{shard}: {list(found.values()).count(shard)} of {len(users)} keys")
print("after two splits:", len(open_shards("clicks")), "open shards")
