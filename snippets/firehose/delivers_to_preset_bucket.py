# /// uradori
# confirmed = "5cb28b13b02d223ce213322d8110af1cf9dfd81d4d58b877617b3a531749f5c7"
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
# account.ja = "PutRecord でも PutRecordBatch でも、指定できるのはストリームの名前とデータだけで、moto の2つのストリームに送った4件ずつは、新旧どちらの形の配信先でも、そのストリームに設定したバケットだけに届いた。"
# account.en = "All that PutRecord and PutRecordBatch can name is the stream and the data; four records sent to each of two streams of moto, with either form of S3 destination, arrived in the bucket configured for the stream and in no other."
# limits.ja = "AWS では送っていない。moto はバッファせず、送信と同時に S3 へ書く。"
# limits.en = "Nothing was sent on AWS. moto writes to S3 within the send, without buffering."
# ///
import boto3
from deliveries import bucket_settings, lines, objects

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")
archives = {"sensors": ("S3", "sensor-archive"), "tills": ("ExtendedS3", "till-archive")}
for stream, (form, bucket) in archives.items():
    s3.create_bucket(Bucket=bucket)
    destination = {f"{form}DestinationConfiguration": bucket_settings(bucket)}
    firehose.create_delivery_stream(DeliveryStreamName=stream, **destination)
s3.create_bucket(Bucket="zoo")

# ja: 送る呼び出しで指定できるのは、1件でもまとめてでも、これがすべてである。
# en: This is all that a send can name, be it of one record or of a batch.
model = firehose.meta.service_model
for operation, data in {"PutRecord": "Record", "PutRecordBatch": "Records"}.items():
    sent = model.operation_model(operation).input_shape.members
    record = getattr(sent[data], "member", sent[data])
    assert {*sent} | {*record.members} == {"DeliveryStreamName", data, "Data"}  # shows: sender

readings = [b"attic 25.0\n", b"cellar \xff 11.9\n", b"garage 14.2\n", b"kitchen 21.5\n"]
filled = set()
for stream, (_, bucket) in archives.items():
    for reading in readings[:2]:
        firehose.put_record(DeliveryStreamName=stream, Record={"Data": reading})
    batch = [{"Data": reading} for reading in readings[2:]]
    firehose.put_record_batch(DeliveryStreamName=stream, Records=batch)
    filled.add(bucket)
    for name in filled:
        assert lines(name) == readings  # shows: preset
    # ja: ほかのバケットは、この検証が作ったものに限らない。
    # en: The other buckets are all there are, not only those made here.
    others = {each["Name"] for each in s3.list_buckets()["Buckets"]} - filled
    assert [body for name in sorted(others) for body in objects(name)] == []  # shows: only

print("in", bucket, *(line.decode(errors="replace").strip() for line in lines(bucket)), sep="\n  ")
print("in all other buckets: nothing")
