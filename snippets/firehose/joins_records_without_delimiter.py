# /// uradori
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose.appends_newlines",
#   "firehose.loses_last_record",
#   "firehose.alters_records",
# ]
# holds_when = ["firehose.shuffles_records"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html",
# ]
# limits.ja = "既定の設定だけを確かめている。Firehose に改行を付けさせる設定（AppendDelimiterToRecord）は、moto では動かない。"
# limits.en = "Only the default is checked. The setting that makes Firehose add line breaks (AppendDelimiterToRecord) has no effect in moto."
# ///
from itertools import permutations

import boto3

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")


# --8<-- [start:show]
def deliver(stream, records):
    s3.create_bucket(Bucket=stream)
    firehose.create_delivery_stream(
        DeliveryStreamName=stream,
        ExtendedS3DestinationConfiguration={
            "BucketARN": f"arn:aws:s3:::{stream}",
            "RoleARN": "arn:aws:iam::123456789012:role/firehose-to-s3",
        },
    )
    batch = [{"Data": record} for record in records]
    firehose.put_record_batch(DeliveryStreamName=stream, Records=batch)
    found = s3.list_objects_v2(Bucket=stream).get("Contents", [])
    return b"".join(s3.get_object(Bucket=stream, Key=item["Key"])["Body"].read() for item in found)


temperatures = [b"21.5", b"9.8", b"30.2"]

plain = deliver("temperatures-plain", temperatures)
assert plain in {b"".join(order) for order in permutations(temperatures)}

# ja: 送る側で改行を付けておけば、読む側で分けられる。
# en: With line breaks that the sender has added, a reader can tell them apart.
lines = deliver("temperatures-lines", [temperature + b"\n" for temperature in temperatures])
assert sorted(lines.splitlines()) == sorted(temperatures)
# --8<-- [end:show]
print("without line breaks:", len(plain.splitlines()), "line of", len(plain), "bytes")
print("with line breaks:", *sorted(lines.decode().splitlines()))
