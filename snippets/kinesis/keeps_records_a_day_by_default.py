# /// uradori
# confirmed = "7f733d9b3dbb1683fd79412bcfebd8c8ba2eca60c08971ccec7dad1e4dc93027"
# statements = ["kds.ingest"]
# fails_when = [
#   "kinesis_retention.retention_is_a_week",
#   "kinesis_variants.large_streams_keep_records_longer",
#   "kinesis_retention.retention_is_fixed",
#   "kinesis_retention.longest_retention_is_refused",
#   "kinesis_retention.retention_has_no_end",
#   "kinesis_retention.retention_has_no_minimum",
#   "kinesis_retention.only_an_hour_less_is_refused",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_IncreaseStreamRetentionPeriod.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DecreaseStreamRetentionPeriod.html",
# ]
# account.ja = "moto の1シャード、3シャード、オンデマンドのストリームの保持期間は、どれもはじめは24時間だった。どれも8,760時間（365日）に延ばせて、8,761時間と、23時間や1時間は断られた。"
# account.en = "On moto the retention period of streams with one shard, with three, and on demand was 24 hours at first; for each, 8,760 hours (365 days) were accepted, 8,761, 23 and 1 refused."
# limits.ja = "レコードが消えるところは見ていない。moto は保持期間の設定を受け付けるだけで、期間を過ぎたレコードを消さない。"
# limits.en = "No record was seen to expire: moto only keeps the setting and never drops a record that has outstayed it."
# disagrees.kinesalite.ja = "Kinesalite は168時間までしか受け付けない。最大を8,760時間とする AWS の API リファレンスに近いのは moto である。"
# disagrees.kinesalite.en = "Kinesalite refuses more than 168 hours. moto is closer to AWS, whose API reference gives 8,760 hours as the maximum."
# ///
import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")

# --8<-- [start:show]
on_demand = {"StreamModeDetails": {"StreamMode": "ON_DEMAND"}}
streams = {"orders": {"ShardCount": 1}, "clicks": {"ShardCount": 3}, "views": on_demand}
for name, shards in streams.items():
    kinesis.create_stream(StreamName=name, **shards)
    kinesis.get_waiter("stream_exists").wait(StreamName=name)


def summary(name):
    return kinesis.describe_stream_summary(StreamName=name)["StreamDescriptionSummary"]


def is_refused(change, **period):
    try:
        change(StreamName=name, **period)
    except ClientError:
        return True
    return False


# ja: シャードの数やモードが違っても、既定の値は変わらない。
# en: The default is the same whatever the number of shards, and in either mode.
new = [summary(name) for name in streams]
assert {each["RetentionPeriodHours"] for each in new} == {24}  # shows: default

longer = kinesis.increase_stream_retention_period
shorter = kinesis.decrease_stream_retention_period
for name in streams:
    refused = is_refused(longer, RetentionPeriodHours=365 * 24)
    extended = summary(name)
    assert (refused, extended["RetentionPeriodHours"]) == (False, 365 * 24)  # shows: longest
    assert is_refused(longer, RetentionPeriodHours=365 * 24 + 1)  # shows: longer
    # shows: shorter
    assert all(is_refused(shorter, RetentionPeriodHours=hours) for hours in (24 - 1, 1))
# --8<-- [end:show]
print("by default:", *(each["RetentionPeriodHours"] for each in new), "hours")
print("at most:", extended["RetentionPeriodHours"], "hours, which is 365 days")
