# /// uradori
# confirmed = "ded5c5d20b03536aa51e2fd7fd7a38aa314f8b4f8c75593f962576c14ca20443"
# statements = ["firehose.preconfigured"]
# fails_when = [
#   "firehose.ignores_later_updates",
#   "firehose.updates_move_earlier_records",
#   "firehose.updated_streams_refuse_records",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_UpdateDestination.html",
# ]
# account.ja = "moto で配信先のバケットを2回変えると、同じ呼び出しで前に送った2件は古いバケットに、それぞれの後に送った2件はそのときのバケットに届いた。"
# account.en = "On moto the bucket of a stream was changed twice: of six records sent by the same calls, the two before were in the old bucket, and two after each change in the new one."
# limits.ja = "moto ではすぐに切り替わるが、AWS では新しい設定が効くまでに数分かかる。"
# limits.en = "moto switches at once; on AWS a new configuration takes effect within a few minutes."
# ///
import boto3
from botocore.exceptions import ClientError

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")
for name in ("archive-2025", "archive-2026", "archive-2027"):
    s3.create_bucket(Bucket=name)
firehose.create_delivery_stream(
    DeliveryStreamName="logs",
    ExtendedS3DestinationConfiguration={
        "BucketARN": "arn:aws:s3:::archive-2025",
        "RoleARN": "arn:aws:iam::123456789012:role/firehose-to-s3",
    },
)


def stored(bucket):
    keys = [item["Key"] for item in s3.list_objects_v2(Bucket=bucket).get("Contents", [])]
    return b"".join(s3.get_object(Bucket=bucket, Key=key)["Body"].read() for key in keys)


def log(*lines):
    alone, *batch = [{"Data": line} for line in lines]
    try:
        firehose.put_record(DeliveryStreamName="logs", Record=alone)
        firehose.put_record_batch(DeliveryStreamName="logs", Records=batch)
    except ClientError:
        return False
    return True


def redirect(bucket):
    found = firehose.describe_delivery_stream(DeliveryStreamName="logs")
    stream = found["DeliveryStreamDescription"]
    firehose.update_destination(
        DeliveryStreamName="logs",
        CurrentDeliveryStreamVersionId=stream["VersionId"],
        DestinationId=stream["Destinations"][0]["DestinationId"],
        ExtendedS3DestinationUpdate={"BucketARN": f"arn:aws:s3:::{bucket}"},
    )


log(b"December 30\n", b"December 31\n")
# ja: 配信先を2回変える。送る側の呼び出しは、前とまったく同じである。
# en: The destination changes twice; the sender's call is the very same as before.
for bucket in ("archive-2026", "archive-2027"):
    redirect(bucket)
    assert log(b"January 1\n", b"January 2\n")  # shows: call

before = stored("archive-2025").splitlines()
assert sorted(before) == [b"December 30", b"December 31"]  # shows: earlier
print("in archive-2025:", *(line.decode() for line in sorted(before)), sep="\n  ")
for bucket in ("archive-2026", "archive-2027"):
    after = stored(bucket).splitlines()
    assert sorted(after) == [b"January 1", b"January 2"]  # shows: later
    print(f"in {bucket}:", *(line.decode() for line in sorted(after)), sep="\n  ")
