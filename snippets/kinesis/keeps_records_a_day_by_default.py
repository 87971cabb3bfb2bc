# /// uradori
# confirmed = "31d7df248bc8744aaf4ca302e444946b679474b4a2bce907da2abc3431ef383c"
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
# account.ja = "moto の1シャード、3シャード、オンデマンドのストリームの保持期間は、どれもはじめは24時間だった。どれも、途中までの時間にも8,760時間（365日）にも延ばせて、8,761時間以上と23時間以下は断られ、値は変わらなかった。"
# account.en = "On moto the retention period of streams with one shard, with three, and on demand was 24 hours at first; each could be extended, step by step, to 8,760 hours (365 days); 8,761 and more, and 23 and less, were refused and changed nothing."
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
for number, name in enumerate(streams):
    # ja: 途中までで止めることも、一度に延ばすこともできる。別のストリームは変わらない。
    # en: It can be extended bit by bit or at once, and no other stream changes.
    steps, seen = [*[25, 200, 8000][number:], 365 * 24], []
    for hours in steps:
        refused = is_refused(longer, RetentionPeriodHours=hours)
        seen.append((refused, [summary(each)["RetentionPeriodHours"] for each in streams]))
    kept = [(False, [365 * 24] * number + [hours] + [24] * (2 - number)) for hours in steps]
    extended = summary(name)
    assert (extended["RetentionPeriodHours"], seen) == (365 * 24, kept)  # shows: longest
    over = [is_refused(longer, RetentionPeriodHours=365 * 24 + more) for more in (1, 2, 10_000)]
    # ja: 断られると、何も変わらない。
    # en: What is refused changes nothing.
    unchanged = summary(name) == extended
    assert all(over) and unchanged and extended["RetentionPeriodHours"] == 365 * 24  # shows: longer
    under = [is_refused(shorter, RetentionPeriodHours=hours) for hours in (24 - 1, 12, 1)]
    unchanged = summary(name) == extended
    # ja: いちばん短くしてからでも、延ばす操作でも、24時間より短くはできない。
    # en: Not even when it is at its shortest, or by the operation that extends it.
    under.append(not is_refused(shorter, RetentionPeriodHours=24))
    under += [is_refused(change, RetentionPeriodHours=24 - 1) for change in (shorter, longer)]
    shortest = summary(name)["RetentionPeriodHours"]
    kept = {"hours": shortest}
    assert (all(under), unchanged, kept) == (True, True, {"hours": 24})  # shows: shorter
    kinesis.increase_stream_retention_period(StreamName=name, RetentionPeriodHours=365 * 24)
# --8<-- [end:show]
print("by default:", *(each["RetentionPeriodHours"] for each in new), "hours")
print("at most:", extended["RetentionPeriodHours"], "hours, which is 365 days")
