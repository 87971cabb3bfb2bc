# /// uradori
# confirmed = "a154102a0357936c1d6da5e5484208c03ac3aec3c4d2be8b4b686022a6b3d8e5"
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
# account.ja = "moto で、プロビジョンドのシャードを3から6にし、オンデマンドでは増減の4通りとも断られるのを見た。AWS では試していない。"
# account.en = "On moto a provisioned stream went from three shards to six, and on demand four ways of changing the number were refused; AWS was not asked."
# limits.ja = "moto はオンデマンドのストリームを増減させない。"
# limits.en = "moto never scales an on-demand stream."
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
