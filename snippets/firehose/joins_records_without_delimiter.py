# /// uradori
# confirmed = "3885ac4b861ea1d4b76cbc59a37ec4bc494e06669da2326616d9d7d0246e01d1"
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose.appends_newlines",
#   "firehose.drops_newlines",
# ]
# holds_when = ["firehose.shuffles_records"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html",
# ]
# account.ja = "moto のストリームに改行のない3件を1件ずつとバッチで送ると、S3 では区切りなくつながって1行になり、改行を付けて送った3件は3行に分かれた。"
# account.en = "Three records without line breaks, sent alone and in a batch to a stream of moto, were joined in S3 with nothing between them, as one line; three with line breaks were three lines."
# limits.ja = "AWS では送っていない。既定の設定だけを確かめており、Firehose に改行を付けさせる設定は、moto では動かない。"
# limits.en = "Nothing was sent on AWS. Only the default is checked; the setting that makes Firehose add line breaks has no effect in moto."
# ///
from itertools import permutations

import boto3

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")


def deliver(stream, records):
    s3.create_bucket(Bucket=stream)
    firehose.create_delivery_stream(
        DeliveryStreamName=stream,
        ExtendedS3DestinationConfiguration={
            "BucketARN": f"arn:aws:s3:::{stream}",
            "RoleARN": "arn:aws:iam::123456789012:role/firehose-to-s3",
        },
    )
    alone, *batch = [{"Data": record} for record in records]
    firehose.put_record(DeliveryStreamName=stream, Record=alone)
    firehose.put_record_batch(DeliveryStreamName=stream, Records=batch)
    found = s3.list_objects_v2(Bucket=stream).get("Contents", [])
    bodies = [s3.get_object(Bucket=stream, Key=item["Key"])["Body"].read() for item in found]
    return b"".join(bodies)


# ja: 届く順は決まっていないので、どの順につながってもよいとする。
# en: Records may arrive in any order, so they may be joined in any.
joined = deliver("joined", [b"top", b"cart", b"payment"])
orders = permutations([b"top", b"cart", b"payment"])
assert joined in [b"".join(order) for order in orders]  # shows: joined

sent = [b"cart\n", b"payment\n", b"top\n"]
lines = deliver("lines", sent)
assert sorted(lines.splitlines(keepends=True)) == sent  # shows: split

print("as sent: lines:", len(joined.splitlines()))
print("with line breaks:", *sorted(lines.decode().splitlines()))
