# /// uradori
# confirmed = "9722f4d1769cdea0f32de1583f01318b3bd6f30a0264f48f54b26f6638e37f60"
# statements = ["kds.ingest"]
# fails_when = [
#   "kinesis_retention.retention_is_a_week",
#   "kinesis_retention.retention_is_fixed",
#   "kinesis_retention.retention_has_no_end",
#   "kinesis_retention.retention_has_no_minimum",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_IncreaseStreamRetentionPeriod.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DecreaseStreamRetentionPeriod.html",
# ]
# account.ja = "moto のストリームの保持期間を読み、365日に延ばし、その上と24時間より下が断られるのを見た。レコードが実際に消えるところは見ていない。"
# account.en = "On moto the retention period was read, extended to 365 days, and refused above that and below 24 hours; no record was seen to expire."
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


def summary():
    return kinesis.describe_stream_summary(StreamName="orders")["StreamDescriptionSummary"]


def is_refused(change, **period):
    try:
        change(StreamName="orders", **period)
    except ClientError:
        return True
    return False


new = summary()
assert new["RetentionPeriodHours"] == 24  # shows: default

kinesis.increase_stream_retention_period(StreamName="orders", RetentionPeriodHours=365 * 24)
extended = summary()
assert extended["RetentionPeriodHours"] == 365 * 24  # shows: longest
longer = kinesis.increase_stream_retention_period
assert is_refused(longer, RetentionPeriodHours=365 * 24 + 1)  # shows: longer
shorter = kinesis.decrease_stream_retention_period
assert is_refused(shorter, RetentionPeriodHours=24 - 1)  # shows: shorter

print("by default:", new["RetentionPeriodHours"], "hours")
print("at most:", extended["RetentionPeriodHours"], "hours, which is 365 days")
