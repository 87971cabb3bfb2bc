# /// uradori
# confirmed = "7d3f9c8f4a0449fe79f6b59e6a44bda79adcf6df49b7410f5ab72f4ff97be31e"
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
# account.ja = "moto で、プロビジョンドのストリームを1つから3つのシャードで作って数を増減し、オンデマンドでは2つのストリームとも増減の4通りとも断られるのを見た。AWS では試していない。"
# account.en = "On moto provisioned streams were created with one to three shards, and the number of one was raised and lowered; on demand, two streams refused four ways of changing it; AWS was not asked."
# limits.ja = "moto はオンデマンドのストリームを増減させない。"
# limits.en = "moto never scales an on-demand stream."
# disagrees.ministack.ja = "ministack では、オンデマンドモードのストリームでもシャードの数を変えられる。AWS の API モデルによれば、UpdateShardCount はプロビジョンドモードのストリームでしか使えない。"
# disagrees.ministack.en = "ministack lets the number of shards be changed in on-demand mode, too. By AWS's API model, UpdateShardCount is for streams in provisioned mode only."
# ///
from itertools import product

import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")


# --8<-- [start:show]
def open_shards(stream):
    kinesis.get_waiter("stream_exists").wait(StreamName=stream)
    summary = kinesis.describe_stream_summary(StreamName=stream)["StreamDescriptionSummary"]
    return summary["OpenShardCount"]


def is_accepted(call, **request):
    try:
        call(**request)
    except ClientError:
        return False
    return True


for shards in (1, 2, 3):
    kinesis.create_stream(StreamName=f"clicks-{shards}", ShardCount=shards)
    specified = open_shards(f"clicks-{shards}")
    assert specified == shards  # shows: specified
# ja: 増やし、減らし、また増やす。
# en: More of them, then fewer, then more again.
for shards in (4, 2, 5):
    resize = {"TargetShardCount": shards, "ScalingType": "UNIFORM_SCALING"}
    is_accepted(kinesis.update_shard_count, StreamName="clicks-3", **resize)
    changed = open_shards("clicks-3")
    assert changed == shards  # shows: changed

on_demand = {"StreamModeDetails": {"StreamMode": "ON_DEMAND"}}
for name in ("views", "likes", "shares"):
    assert is_accepted(kinesis.create_stream, StreamName=name, **on_demand)  # shows: none
# ja: 増やすのも減らすのも、1つだけ変えるのも、どれも受け付けられない。
# en: More or fewer, by one or by many: none of it is accepted.
now = open_shards("views")
for name, shards in product(("views", "shares"), (now + 1, 2 * now, now - 1, 1)):
    resize = {"TargetShardCount": shards, "ScalingType": "UNIFORM_SCALING"}
    resize["StreamName"] = name
    assert not is_accepted(kinesis.update_shard_count, **resize)  # shows: refused
# --8<-- [end:show]
print("provisioned:", specified, "shards as specified, then", changed)
print("on-demand: created without a number, which cannot be set")
