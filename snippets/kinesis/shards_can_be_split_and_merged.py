# /// uradori
# confirmed = "15d310aaacdd68d45f09c90215e109355f796474485f357352acef71282b897d"
# fails_when = [
#   "kinesis_capacity.split_shards_stay_open",
#   "kinesis_capacity.split_shards_are_forgotten",
#   "kinesis_capacity.split_loses_a_half",
#   "kinesis_capacity.merges_are_ignored",
# ]
# holds_when = ["kinesis_shards.shards_listed_in_any_order"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SplitShard.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_MergeShards.html",
# ]
# account.ja = "moto でシャードを分割し、範囲を調べてから統合した。AWS のシャードには触れていない。"
# account.en = "On moto a shard was split, the ranges were looked at, and the halves were merged; no shard of AWS was touched."
# limits.ja = "AWS でこれらを呼べるのは、プロビジョンドモードのストリームだけである。moto は、分割や統合のあとに書いたレコードの行き先では AWS と異なる。"
# limits.en = "On AWS these calls are for streams in provisioned mode only. Where records go that are written after a split or a merge, moto differs from AWS."
# ///
from contextlib import suppress

import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")


# --8<-- [start:show]
def shards(*, closed):
    """The range of each shard on the list that is closed, or else open."""
    ranges = {}
    for shard in kinesis.list_shards(StreamName="clicks")["Shards"]:
        if ("EndingSequenceNumber" in shard["SequenceNumberRange"]) is closed:
            ends = shard["HashKeyRange"]
            ranges[shard["ShardId"]] = int(ends["StartingHashKey"]), int(ends["EndingHashKey"])
    return ranges


[(parent, (first, last))] = shards(closed=False).items()
middle = first + (last - first) // 3
kinesis.split_shard(StreamName="clicks", ShardToSplit=parent, NewStartingHashKey=str(middle))
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
split = shards(closed=False)
assert list(shards(closed=True)) == [parent]  # shows: closed
children = sorted(ends for shard, ends in split.items() if shard != parent)
assert children == [(first, middle - 1), (middle, last)]  # shows: ranges

# ja: 隣り合うシャードを、また1つにする。
# en: Made into a single shard again.
halves = sorted((shard for shard in split if shard != parent), key=split.get)
if len(halves) == 2:
    with suppress(ClientError):
        kinesis.merge_shards(
            StreamName="clicks", ShardToMerge=halves[0], AdjacentShardToMerge=halves[1]
        )
    kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
merged = shards(closed=False)
assert (first, last) in merged.values()  # shows: merged
# --8<-- [end:show]
print("after the split:", len(split), "open shards")
print("after the merge:", len(merged), "open shard")
