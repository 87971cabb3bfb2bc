# /// uradori
# confirmed = "033771993e1a17efaad5a09c5a36f5546003dd87fc8bdb3ab4a6d191734b63a7"
# statements = ["firehose.no-app", "firehose.deliver"]
# fails_when = [
#   "firehose.kinesis_stream_fills_buckets",
#   "firehose.loses_last_record",
#   "firehose.alters_records",
# ]
# holds_when = ["firehose.shuffles_records"]
# sources = [
#   "https://aws.amazon.com/firehose/faqs/",
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
# ]
# account.ja = "同じ4件を1件ずつとバッチで moto に送ると、データストリームに送ったものは S3 のバケットに1件も届かず、Firehose に送ったものは4件とも届いた。"
# account.en = "The same four records were sent on moto, alone and in a batch: of those sent to a data stream none was in the S3 bucket, of those sent to Firehose all four."
# limits.ja = "AWS での配信は見ていない。moto はバッファせず送信と同時に S3 へ書くが、AWS では既定で5分ほどかかることがある。"
# limits.en = "A delivery by AWS was not seen. moto writes to S3 within the send, without buffering; on AWS it may take five minutes by default."
# ///
import boto3

s3 = boto3.client("s3", region_name="us-east-1")
kinesis = boto3.client("kinesis", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")

s3.create_bucket(Bucket="click-archive")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
firehose.create_delivery_stream(
    DeliveryStreamName="clicks-to-s3",
    ExtendedS3DestinationConfiguration={
        "BucketARN": "arn:aws:s3:::click-archive",
        "RoleARN": "arn:aws:iam::123456789012:role/firehose-to-s3",
    },
)


def archived():
    found = s3.list_objects_v2(Bucket="click-archive").get("Contents", [])
    bodies = [s3.get_object(Bucket="click-archive", Key=item["Key"])["Body"] for item in found]
    return [line for body in bodies for line in body.read().splitlines(keepends=True)]


clicks = [b"cart\n", b"help\n", b"payment\n", b"top\n"]

# ja: データストリームは、誰かが読み出して運ぶのを待っている。
# en: A data stream waits for somebody to read it and carry the records on.
records = [{"Data": click, "PartitionKey": "visitor-7"} for click in clicks]
kinesis.put_record(StreamName="clicks", **records[0])
kinesis.put_records(StreamName="clicks", Records=records[1:])
kept = archived()
assert kept == []  # shows: stream

# ja: Firehose は自分で運ぶ。
# en: Firehose carries them by itself.
records = [{"Data": click} for click in clicks]
firehose.put_record(DeliveryStreamName="clicks-to-s3", Record=records[0])
firehose.put_record_batch(DeliveryStreamName="clicks-to-s3", Records=records[1:])
arrived = archived()
assert sorted(arrived) == clicks  # shows: firehose

print(f"sent to the data stream: {len(clicks)}, in the bucket: {len(kept)}")
print(f"sent to Firehose: {len(clicks)}, in the bucket: {len(arrived)}")
