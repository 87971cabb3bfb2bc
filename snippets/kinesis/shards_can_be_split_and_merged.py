# /// uradori
# confirmed = "ae147b2bb30e67cbc556e9afbf6dc878af954ed7f6f0615d04fbe433aca3fe80"
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
# account.ja = "moto の4シャードのストリームで、最初のシャード、最後のシャード、分割でできたシャードを範囲の3分の1のところで分割すると、そのつど元のシャードは閉じて一覧に残り、2つが範囲を分け合った。隣り合う2つを6回統合すると、そのつど範囲が合わさり、1つになった。"
# account.en = "In a stream of four shards on moto, the first shard, the last and one made by a split were split at a third of their ranges: each time the parent stayed on the list, closed, and two new ones divided its range. Six merges of adjacent shards joined their ranges each time, until one was left."
# limits.ja = "AWS でこれらを呼べるのは、プロビジョンドモードのストリームだけである。分割や統合の後に書いたレコードの行き先は、moto が AWS と異なるため見ていない。"
# limits.en = "On AWS these calls are for streams in provisioned mode only. Where records go that are written afterwards is not looked at, as moto differs from AWS there."
# ///
import boto3
from streams import create, is_accepted, open_ranges, shards_of, wait

kinesis = boto3.client("kinesis")
create("clicks", 4)


def change(call, **pair):
    is_accepted(call, StreamName="clicks", **pair)
    wait("clicks")


def closed_ranges():
    """The range of each shard that is listed but takes no more writes."""
    ends = {each["ShardId"]: each["HashKeyRange"].values() for each in shards_of("clicks")}
    return {id: {*map(int, ends[id])} for id in ends if id not in open_ranges("clicks")}


# --8<-- [start:show]
# ja: 最初のシャードも、最後のシャードも、分割でできたシャードも分割する。
# en: The first shard, the last and one that a split has made are split in turn.
closed = {}
for pick in (min, max, min):
    before = open_ranges("clicks")
    first, last = pick(before.values())
    [parent] = [shard for shard in before if before[shard] == (first, last)]
    middle = first + (last - first) // 3
    change(kinesis.split_shard, ShardToSplit=parent, NewStartingHashKey=str(middle))
    closed[parent] = {first, last}
    assert closed_ranges() == closed  # shows: closed
    after = [*{**before, parent: (first, middle - 1)}.values(), (middle, last)]
    assert sorted(open_ranges("clicks").values()) == sorted(after)  # shows: ranges
split = len(after)

# ja: 隣り合うシャードを統合する。もとからのシャードも、分割や統合でできたシャードもある。
# en: Adjacent shards are merged: some are there from the start, some come from a split or a merge.
for place in (3, 4, 0, 0, 1, 0):
    ranges = sorted((ends, shard) for shard, ends in open_ranges("clicks").items())
    ((first, _), one), ((_, last), other) = ranges[place : place + 2]
    change(kinesis.merge_shards, ShardToMerge=one, AdjacentShardToMerge=other)
    merged = [ends for ends, shard in ranges if shard not in (one, other)] + [(first, last)]
    assert sorted(open_ranges("clicks").values()) == sorted(merged)  # shows: merged
# --8<-- [end:show]
print("after the splits:", split, "open shards and", len(closed), "closed")
print("after the merges:", len(merged), "open shard")
