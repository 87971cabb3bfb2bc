# /// uradori
# confirmed = "805b27f734e4194042912c50d53851b17fe993c1041a023369d7b43a1aea429a"
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
# account.ja = "moto で、プロビジョンドのストリームは指定した3シャードから6に変わり、オンデマンドのストリームは数を指定せずに作れて、増減の4通りの指定がどれも断られた。"
# account.en = "On moto a provisioned stream had the three shards specified and then six, while on-demand streams were created without a number and four ways of changing it were refused."
# limits.ja = "AWS では試していない。moto はオンデマンドのストリームを増減させないので、自動の増減は見ていない。"
# limits.en = "AWS was not asked. moto never scales an on-demand stream, so that no scaling is seen."
# disagrees.ministack.ja = "ministack では、オンデマンドモードのストリームでもシャードの数を変えられる。AWS の API モデルによれば、UpdateShardCount はプロビジョンドモードのストリームでしか使えない。"
# disagrees.ministack.en = "ministack lets the number of shards be changed in on-demand mode, too. By AWS's API model, UpdateShardCount is for streams in provisioned mode only."
# ///
import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")


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


kinesis.create_stream(StreamName="clicks", ShardCount=3)
specified = open_shards("clicks")
assert specified == 3  # shows: specified
kinesis.update_shard_count(StreamName="clicks", TargetShardCount=6, ScalingType="UNIFORM_SCALING")
changed = open_shards("clicks")
assert changed == 6  # shows: changed

on_demand = {"StreamModeDetails": {"StreamMode": "ON_DEMAND"}}
for name in ("views", "likes", "shares"):
    assert is_accepted(kinesis.create_stream, StreamName=name, **on_demand)  # shows: none
# ja: 増やすのも減らすのも、1つだけ変えるのも、どれも受け付けられない。
# en: More or fewer, by one or by many: none of it is accepted.
now = open_shards("views")
for shards in (now + 1, 2 * now, now - 1, 1):
    resize = {"TargetShardCount": shards, "ScalingType": "UNIFORM_SCALING"}
    resize["StreamName"] = "views"
    assert not is_accepted(kinesis.update_shard_count, **resize)  # shows: refused

print("provisioned:", specified, "shards as specified, then", changed)
print("on-demand: created without a number, which cannot be set")
