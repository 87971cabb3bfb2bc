# /// uradori
# confirmed = "38381fd1ab1fdbadb9fbd3ab853599837462fb1dd9a0d2154c77006f8c131303"
# fails_when = [
#   "kinesis_capacity.split_shards_stay_open",
#   "kinesis_capacity.split_shards_are_forgotten",
#   "kinesis_capacity.split_loses_a_half",
#   "kinesis_capacity.merged_shards_stay_as_they_are",
# ]
# holds_when = ["kinesis_shards.shards_listed_in_any_order"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SplitShard.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_MergeShards.html",
# ]
# account.ja = "moto でシャードを範囲の3分の1のところで分割すると、元のシャードは閉じて、範囲を分け合う2つができ、その2つを統合すると元の範囲のシャードが1つでき、それを隣のシャードとまた統合できた。"
# account.en = "On moto a shard was split at a third of its range: it was closed and two new ones divided the range between them; merged, the two became one shard with that range again, which was merged with its neighbour in turn."
# limits.ja = "AWS でこれらを呼べるのは、プロビジョンドモードのストリームだけである。分割や統合の後に書いたレコードの行き先は、moto が AWS と異なるため見ていない。"
# limits.en = "On AWS these calls are for streams in provisioned mode only. Where records go that are written afterwards is not looked at, as moto differs from AWS there."
# ///
from contextlib import suppress

import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=2)
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


(parent, (first, last)), (_, (_, end)) = sorted(shards(closed=False).items())
middle = first + (last - first) // 3
kinesis.split_shard(StreamName="clicks", ShardToSplit=parent, NewStartingHashKey=str(middle))
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
split = shards(closed=False)
assert list(shards(closed=True)) == [parent]  # shows: closed
children = sorted(ends for shard, ends in split.items() if ends[1] <= last and shard != parent)
assert children == [(first, middle - 1), (middle, last)]  # shows: ranges

# ja: 隣り合うシャードを統合し、できたシャードをその隣とまた統合する。
# en: Adjacent shards are merged, and what that makes is merged with its neighbour.
for whole in (last, end):
    one, other, *_ = sorted(split, key=split.get)
    with suppress(ClientError):
        kinesis.merge_shards(StreamName="clicks", ShardToMerge=one, AdjacentShardToMerge=other)
    kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
    split = shards(closed=False)
    assert (first, whole) in split.values()  # shows: merged
# --8<-- [end:show]
print("after the split:", len(children) + 1, "open shards")
print("after the merges:", len(split), "open shard")
