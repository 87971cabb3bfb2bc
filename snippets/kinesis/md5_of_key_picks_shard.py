# /// uradori
# confirmed = "2e3008b1d65a7fbbbe9a337be134834e3dcf6000097787373328db20328c5f62"
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
# account.ja = "moto の5つのストリーム（1、3、4、8シャードとオンデマンド）で、1件ずつとバッチで書いた40のキーは、計算した MD5 を範囲に含むシャードから読めた。分割、統合、シャード数の変更の後も、範囲は0から2の128乗より1小さい数までを隙間なく覆っていた。"
# account.en = "On five streams of moto (1, 3, 4 and 8 shards, and on-demand) each of 40 keys, written singly or in a batch, was read from the shard whose range holds the MD5 computed for it; after splits, a merge and a change of their number, the ranges covered 0 up to one less than 2 to the 128th power, without a gap."
# limits.ja = "AWS では書いていない。範囲のちょうど端になる MD5 のキーは試していない。"
# limits.en = "Nothing was written on AWS. No key was tried whose MD5 is just at the end of a range."
# ///
import hashlib
from collections import Counter

import boto3
from streams import is_accepted, open_ranges, read_all, wait

kinesis = boto3.client("kinesis")

sizes = {"clicks": 4, "views": 1, "likes": 3, "shares": 8}
for stream, count in sizes.items():
    kinesis.create_stream(StreamName=stream, ShardCount=count)
kinesis.create_stream(StreamName="plays", StreamModeDetails={"StreamMode": "ON_DEMAND"})
for stream in (streams := [*sizes, "plays"]):
    wait(stream)


def write(stream):
    """Write a record of each user, some alone and some in a batch: which shards take them?"""
    some, others = users[::4], [user for user in users if user not in users[::4]]
    answers = [kinesis.put_record(StreamName=stream, PartitionKey=user, Data=b"/") for user in some]
    batch = [{"PartitionKey": user, "Data": b"/"} for user in others]
    answers += kinesis.put_records(StreamName=stream, Records=batch)["Records"]
    return {user: answer["ShardId"] for user, answer in zip(some + others, answers)}


# --8<-- [start:show]
def md5(key):
    return int(hashlib.md5(key.encode()).hexdigest(), 16)


# ja: キーには、数字だけのもの、大文字や空白で始まるもの、長いものもある。
# en: Some keys are bare numbers, some begin with a capital or a space, some are long.
users = [f"{name}{number}" for name in ("", "user-", "客-", "User-") for number in range(9)]
users += [" user-1", "user-1 ", "u" * 255 + "1", "u" * 255 + "2"]
taken = []
for stream in streams:
    found = write(stream)
    ranges = open_ranges(stream).items()
    expected = {
        user: shard for user in users for shard, (low, high) in ranges if low <= md5(user) <= high
    }
    stored = {each["PartitionKey"]: id for id, shard in read_all(stream).items() for each in shard}
    assert found == stored == expected  # shows: md5
    taken.append(Counter(found.values()))

# ja: シャードを分割し、統合し、数を変えると、新しいシャードが範囲を引き継ぐ。
# en: When shards are split, merged or counted anew, new shards take over their ranges.
clicks = open_ranges("clicks")
for shard in (min(clicks), max(clicks)):
    middle = str(sum(clicks[shard]) // 2)
    kinesis.split_shard(StreamName="clicks", ShardToSplit=shard, NewStartingHashKey=middle)
    wait("clicks")
one, other = sorted(open_ranges("shares"))[3:5]
pair = {"ShardToMerge": one, "AdjacentShardToMerge": other}
is_accepted(kinesis.merge_shards, StreamName="shares", **pair)
resize = {"TargetShardCount": 5, "ScalingType": "UNIFORM_SCALING"}
is_accepted(kinesis.update_shard_count, StreamName="likes", **resize)
for stream in streams:
    wait(stream)
    ranges = sorted(open_ranges(stream).values())
    assert ranges[0][0] == 0  # shows: low
    assert ranges[-1][1] == 2**128 - 1  # shows: high
    assert all(last + 1 == first for (_, last), (first, _) in zip(ranges, ranges[1:]))  # shows: gap
# --8<-- [end:show]
for shard, keys in sorted(taken[0].items()):
    print(f"{shard}: {keys} of {len(users)} keys")
print("after two splits:", len(open_ranges("clicks")), "open shards")
