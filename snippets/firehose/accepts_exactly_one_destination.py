# /// uradori
# confirmed = "e9bb3633fb6012662129c74222151fb0708c6184881762251c11980d8e5318ef"
# statements = ["firehose.preconfigured"]
# fails_when = [
#   "firehose.streams_get_two_destinations",
#   "firehose.accepts_no_destination",
#   "firehose.accepts_two_destinations",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
# ]
# disagrees.ministack.ja = "MiniStack はどの指定でもストリームを作成する。宛先を1つだけ指定させる AWS の API リファレンスに近いのは moto である。"
# disagrees.ministack.en = "MiniStack creates all three streams. moto is closer to AWS, whose API reference allows one destination."
# ///
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


def is_refused(name, **destinations):
    try:
        firehose.create_delivery_stream(DeliveryStreamName=name, **destinations)
    except firehose.exceptions.InvalidArgumentException:
        return True
    return False


assert is_refused("to-nowhere")  # shows: none
assert is_refused("to-several", **to_s3, **to_http)  # shows: more

firehose.create_delivery_stream(DeliveryStreamName="to-s3", **to_s3)
stream = firehose.describe_delivery_stream(DeliveryStreamName="to-s3")["DeliveryStreamDescription"]
assert len(stream["Destinations"]) == 1  # shows: one

print("without a destination: refused")
print("with several destinations: refused")
print("destinations of the stream:", len(stream["Destinations"]))
