# /// uradori
# statements = ["kds.ingest"]
# fails_when = [
#   "kinesis.retention_is_a_week",
#   "kinesis.retention_is_fixed",
#   "kinesis.retention_has_no_end",
#   "kinesis.retention_has_no_minimum",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_IncreaseStreamRetentionPeriod.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DecreaseStreamRetentionPeriod.html",
# ]
# limits.ja = "moto は保持期間の設定を受け付けるだけで、期間を過ぎたレコードを消さない。"
# limits.en = "moto only keeps the setting; it never drops a record that has outstayed it."
# disagrees.kinesalite.ja = "Kinesalite は168時間までしか受け付けない。最大を8,760時間とする AWS の API リファレンスに近いのは moto である。"
# disagrees.kinesalite.en = "Kinesalite refuses more than 168 hours. moto is closer to AWS, whose API reference gives 8,760 hours as the maximum."
# ///
import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")


# --8<-- [start:show]
def retention_hours():
    summary = kinesis.describe_stream_summary(StreamName="orders")["StreamDescriptionSummary"]
    return summary["RetentionPeriodHours"]


def is_refused(change, hours):
    try:
        change(StreamName="orders", RetentionPeriodHours=hours)
    except ClientError:
        return True
    return False


by_default = retention_hours()
kinesis.increase_stream_retention_period(StreamName="orders", RetentionPeriodHours=365 * 24)
longest = retention_hours()

assert (by_default, longest) == (24, 8760)
assert is_refused(kinesis.increase_stream_retention_period, hours=8761)
assert is_refused(kinesis.decrease_stream_retention_period, hours=23)
# --8<-- [end:show]

print("by default:", by_default, "hours")
print("at most:", longest, "hours, which is", longest // 24, "days")
