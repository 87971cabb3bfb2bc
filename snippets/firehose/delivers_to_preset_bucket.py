# /// uradori
# confirmed = "3ff8a1f16f7d17778181b275230666e67015803c5e6b86d1d28e56a86a727049"
# statements = ["firehose.preconfigured", "firehose.deliver"]
# fails_when = [
#   "firehose_models.records_name_a_bucket",
#   "firehose.delivers_elsewhere",
#   "firehose.delivers_to_every_bucket",
#   "firehose.copies_go_to_a_bucket_of_its_own",
#   "firehose.loses_the_rest_of_a_batch",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "PutRecord でも PutRecordBatch でも、指定できるのはストリームの名前とデータだけで、バケットが2つある moto に送った4件は、ストリームに設定したバケットだけに届いた。"
# account.en = "All that PutRecord and PutRecordBatch can name is the stream and the data, and of two buckets on moto only the one configured in the stream received the four records sent."
# limits.ja = "AWS では送っていない。moto はバッファせず、送信と同時に S3 へ書く。"
# limits.en = "Nothing was sent on AWS. moto writes to S3 within the send, without buffering."
# ///
import boto3

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")
for name in ("sensor-archive", "other-archive"):
    s3.create_bucket(Bucket=name)
firehose.create_delivery_stream(
    DeliveryStreamName="sensors",
    ExtendedS3DestinationConfiguration={
        "BucketARN": "arn:aws:s3:::sensor-archive",
        "RoleARN": "arn:aws:iam::123456789012:role/firehose-to-s3",
    },
)


def stored(bucket):
    keys = [item["Key"] for item in s3.list_objects_v2(Bucket=bucket).get("Contents", [])]
    return b"".join(s3.get_object(Bucket=bucket, Key=key)["Body"].read() for key in keys)


# ja: 送る呼び出しで指定できるのは、1件でもまとめてでも、これがすべてである。
# en: This is all that a send can name, be it of one record or of a batch.
model = firehose.meta.service_model
for operation, data in {"PutRecord": "Record", "PutRecordBatch": "Records"}.items():
    sent = model.operation_model(operation).input_shape.members
    record = getattr(sent[data], "member", sent[data])
    assert {*sent} | {*record.members} == {"DeliveryStreamName", data, "Data"}  # shows: sender

readings = [b"attic 25.0\n", b"cellar 11.9\n", b"garage 14.2\n", b"kitchen 21.5\n"]
for reading in readings[:2]:
    firehose.put_record(DeliveryStreamName="sensors", Record={"Data": reading})
batch = [{"Data": reading} for reading in readings[2:]]
firehose.put_record_batch(DeliveryStreamName="sensors", Records=batch)
delivered = stored("sensor-archive")
# ja: ほかのバケットは、この検証が作ったものに限らない。
# en: The other buckets are all there are, not only the one made here.
buckets = [each["Name"] for each in s3.list_buckets()["Buckets"]]
elsewhere = b"".join(stored(name) for name in buckets if name != "sensor-archive")
assert sorted(delivered.splitlines(keepends=True)) == readings  # shows: preset
assert elsewhere == b""  # shows: only

print("in sensor-archive:", *sorted(delivered.decode().splitlines()), sep="\n  ")
print("in all other buckets:", len(elsewhere), "bytes")
