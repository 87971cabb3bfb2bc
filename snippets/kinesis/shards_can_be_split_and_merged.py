# /// uradori
# confirmed = "79373893a2c50a7df3447c8f9fdb4aeabd6461ad60216310fc99a7bbed35642a"
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
# account.ja = "moto でシャードを範囲の3分の1のところで分割すると、元のシャードは閉じて、範囲を分け合う2つができ、その2つを統合すると、元の範囲のシャードが1つできた。"
# account.en = "On moto a shard was split at a third of its range: it was closed and two new ones divided the range between them; merged, the two became one shard with the whole range again."
# limits.ja = "AWS でこれらを呼べるのは、プロビジョンドモードのストリームだけである。分割や統合の後に書いたレコードの行き先は、moto が AWS と異なるため見ていない。"
# limits.en = "On AWS these calls are for streams in provisioned mode only. Where records go that are written afterwards is not looked at, as moto differs from AWS there."
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
