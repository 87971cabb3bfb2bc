# /// uradori
# confirmed = "78fbedf2893886657e3a3ca72ec2615a7019e44f9c9b286b3f5c5de98e50551d"
# statements = ["kds.ingest"]
# fails_when = [
#   "kinesis_capacity.streams_begin_with_one_shard",
#   "kinesis_capacity.shard_count_is_fixed",
#   "kinesis_capacity.on_demand_needs_a_number",
#   "kinesis_capacity.on_demand_takes_a_number",
#   "kinesis_capacity.later_on_demand_streams_need_a_number",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateShardCount.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html",
# ]
# account.ja = "moto で、プロビジョンドのストリームは指定した1、3、9シャードになり、後からプロビジョンドに切り替えたものも、6、3、4と増減した。オンデマンドのストリームは数を指定せずに作れて、後から切り替えたものも、増減を断って数が変わらなかった。"
# account.en = "On moto provisioned streams had the 1, 3 or 9 shards specified, and were changed to 6, 3 and 4, even one that had been on-demand before; on-demand streams were created without a number and, like one that was switched to on-demand, refused any and kept theirs."
# limits.ja = "AWS では試していない。moto はオンデマンドのストリームを増減させないので、自動の増減は見ていない。"
# limits.en = "AWS was not asked. moto never scales an on-demand stream, so that no scaling is seen."
# disagrees.ministack.ja = "ministack では、オンデマンドモードのストリームでもシャードの数を変えられる。AWS の API モデルによれば、UpdateShardCount はプロビジョンドモードのストリームでしか使えない。"
# disagrees.ministack.en = "ministack lets the number of shards be changed in on-demand mode, too. By AWS's API model, UpdateShardCount is for streams in provisioned mode only."
# ///
from itertools import product

import boto3
from streams import is_accepted, open_ranges, wait

kinesis = boto3.client("kinesis")


def open_shards(stream):
    """How many open shards of a stream are on the list."""
    wait(stream)
    return len(open_ranges(stream))


def switch(stream, mode):
    arn = kinesis.describe_stream_summary(StreamName=stream)["StreamDescriptionSummary"][
        "StreamARN"
    ]
    kinesis.update_stream_mode(StreamARN=arn, StreamModeDetails={"StreamMode": mode})
    wait(stream)


# --8<-- [start:show]
provisioned = {"StreamModeDetails": {"StreamMode": "PROVISIONED"}}
for shards, mode in product((1, 3, 9), ({}, provisioned)):
    stream = f"clicks-{shards}-{len(mode)}"
    kinesis.create_stream(StreamName=stream, ShardCount=shards, **mode)
    specified = open_shards(stream)
    assert specified == shards  # shows: specified

on_demand = {"StreamModeDetails": {"StreamMode": "ON_DEMAND"}}
for stream in ("views", "likes", "shares"):
    assert is_accepted(kinesis.create_stream, StreamName=stream, **on_demand)  # shows: none
# ja: 後からモードを切り替えたストリームは、新しいモードに従う。
# en: A stream that is switched to the other mode goes by that one.
switch("likes", "PROVISIONED")
switch("clicks-3-1", "ON_DEMAND")

# ja: 増やし、減らし、また増やす。
# en: More of them, then fewer, then more again.
uniformly = {"ScalingType": "UNIFORM_SCALING"}
for stream, shards in product(("clicks-3-0", "likes"), (6, 3, 4)):
    resize = {"StreamName": stream, "TargetShardCount": shards, **uniformly}
    is_accepted(kinesis.update_shard_count, **resize)
    changed = open_shards(stream)
    assert changed == shards  # shows: changed

# ja: 増やすのも減らすのも、1つだけ変えるのも、どれも受け付けられず、数は変わらない。
# en: More or fewer, by one or by many: none of it is accepted, and their number stays.
for stream in ("shares", "clicks-3-1"):
    now, accepted = open_shards(stream), []
    for shards in (now + 1, 2 * now, now, now - 1, 1):
        resize = {"StreamName": stream, "TargetShardCount": shards, **uniformly}
        accepted.append(is_accepted(kinesis.update_shard_count, **resize))
    # ja: 断られた後も、数は変わっていない。
    # en: After all that was refused, their number is what it was.
    asked = {"UpdateShardCount": (any(accepted), open_shards(stream))}
    assert asked["UpdateShardCount"] == (False, now)  # shows: refused
# --8<-- [end:show]
print("provisioned:", specified, "shards as specified, then", changed)
print("on-demand: created without a number, which cannot be set")
