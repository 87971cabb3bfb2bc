# /// uradori
# confirmed = "b613dc38153fa4d0ce34b2e6fa33af5739b30fec4d82d856ad61a7e5509f8f69"
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
# account.ja = "moto で、プロビジョンドのストリームは指定した1、2、3シャードになり、1つは4、2、5と増減もした。オンデマンドのストリームは数を指定せずに作れて、2つとも、増減の4通りの指定が断られた。"
# account.en = "On moto provisioned streams had the 1, 2 or 3 shards specified, and one was changed to 4, 2 and 5; on-demand streams were created without a number, and two of them refused four ways of changing it."
# limits.ja = "AWS では試していない。moto はオンデマンドのストリームを増減させないので、自動の増減は見ていない。"
# limits.en = "AWS was not asked. moto never scales an on-demand stream, so that no scaling is seen."
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
