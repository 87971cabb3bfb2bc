# /// uradori
# confirmed = "943439cbbcd1d940d384d67065635ef2785b2d39bf78ac1a4d46f26dddeb2170"
# statements = ["firehose.preconfigured"]
# fails_when = [
#   "firehose.ignores_destination_updates",
#   "firehose.updates_move_earlier_records",
#   "firehose.updated_streams_refuse_records",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_UpdateDestination.html",
# ]
# account.ja = "moto で配信先のバケットを変えると、同じ呼び出しで前に送った2件は古いバケットに、後に送った2件は新しいバケットに届いた。"
# account.en = "On moto the bucket of a stream was changed: of four records sent by the same calls, the two before were in the old bucket, the two after in the new."
# limits.ja = "moto ではすぐに切り替わるが、AWS では新しい設定が効くまでに数分かかる。"
# limits.en = "moto switches at once; on AWS a new configuration takes effect within a few minutes."
# ///
import boto3
from botocore.exceptions import ClientError

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")
for name in ("archive-2025", "archive-2026"):
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


log(b"December 30\n", b"December 31\n")
stream = firehose.describe_delivery_stream(DeliveryStreamName="logs")["DeliveryStreamDescription"]
firehose.update_destination(
    DeliveryStreamName="logs",
    CurrentDeliveryStreamVersionId=stream["VersionId"],
    DestinationId=stream["Destinations"][0]["DestinationId"],
    ExtendedS3DestinationUpdate={"BucketARN": "arn:aws:s3:::archive-2026"},
)
# ja: 送る側の呼び出しは、前とまったく同じである。
# en: The sender's call is the very same as before.
assert log(b"January 1\n", b"January 2\n")  # shows: call
before, after = stored("archive-2025").splitlines(), stored("archive-2026").splitlines()
assert sorted(before) == [b"December 30", b"December 31"]  # shows: earlier
assert sorted(after) == [b"January 1", b"January 2"]  # shows: later

print("in archive-2025:", *(line.decode() for line in sorted(before)), sep="\n  ")
print("in archive-2026:", *(line.decode() for line in sorted(after)), sep="\n  ")
