# /// uradori
# statements = ["firehose.preconfigured"]
# fails_when = [
#   "firehose.accepts_two_destinations",
#   "firehose.accepts_no_destination",
#   "firehose.streams_get_two_destinations",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
# ]
# disagrees.ministack.ja = "MiniStack はどの指定でもストリームを作成する。宛先を1つだけ指定させる AWS の API リファレンスに近いのは moto である。"
# disagrees.ministack.en = "MiniStack creates all three streams. moto is closer to AWS, whose API reference allows one destination."
# ///
# --8<-- [start:show]
import boto3

firehose = boto3.client("firehose")

bucket = {
    "BucketARN": "arn:aws:s3:::click-archive",
    "RoleARN": "arn:aws:iam::123456789012:role/firehose-to-s3",
}
to_s3 = {"ExtendedS3DestinationConfiguration": bucket}
to_http = {
    "HttpEndpointDestinationConfiguration": {
        "EndpointConfiguration": {"Url": "https://logs.example.com/ingest"},
        "S3Configuration": bucket,
    }
}

refused = []
for name, destinations in {"none": {}, "both": to_s3 | to_http, "one": to_s3}.items():
    try:
        firehose.create_delivery_stream(DeliveryStreamName=name, **destinations)
    except firehose.exceptions.InvalidArgumentException:
        refused.append(name)

assert refused == ["none", "both"]
created = firehose.list_delivery_streams()["DeliveryStreamNames"]
assert created == ["one"]
stream = firehose.describe_delivery_stream(DeliveryStreamName="one")["DeliveryStreamDescription"]
assert len(stream["Destinations"]) == 1
# --8<-- [end:show]
print("refused with destinations:", ", ".join(refused))
print("created with destinations:", ", ".join(created))
