# /// uradori
# confirmed = "4a692e2338447cfd1aecffa28b995565227dc93d10db6d7fe97823829891c072"
# statements = ["firehose.preconfigured"]
# fails_when = [
#   "firehose.streams_get_two_destinations",
#   "firehose.accepts_no_destination",
#   "firehose.accepts_two_destinations",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
# ]
# account.ja = "moto は、配信先のないストリームと、配信先が2つ（3通り）や3つのストリームを断り、S3、HTTP エンドポイント、Splunk のどれか1つだけのストリームを作った。"
# account.en = "moto refused a stream without a destination and streams with two (in three combinations) or three, and created those with a single one, be it S3, an HTTP endpoint or Splunk."
# limits.ja = "AWS では試していない。ほかの配信先も試していない。"
# limits.en = "AWS was not asked. No other destinations were tried."
# disagrees.ministack.ja = "MiniStack はどの指定でもストリームを作成する。宛先を1つだけ指定させる AWS の API リファレンスに近いのは moto である。"
# disagrees.ministack.en = "MiniStack creates all three streams. moto is closer to AWS, whose API reference allows one destination."
# ///
from collections import ChainMap
from itertools import combinations

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


to_splunk = {
    "SplunkDestinationConfiguration": {
        "HECEndpoint": "https://splunk.example.com:8088",
        "HECEndpointType": "Raw",
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
several = [*combinations((to_s3, to_http, to_splunk), 2), (to_s3, to_http, to_splunk)]
for chosen in several:
    assert is_refused("to-several", **dict(ChainMap(*chosen)))  # shows: more

for name, destination in {"to-s3": to_s3, "to-http": to_http, "to-splunk": to_splunk}.items():
    firehose.create_delivery_stream(DeliveryStreamName=name, **destination)
    found = firehose.describe_delivery_stream(DeliveryStreamName=name)
    destinations = found["DeliveryStreamDescription"]["Destinations"]
    assert len(destinations) == 1  # shows: one

print("without a destination: refused")
print("with several destinations: refused")
print("destinations of each stream:", len(destinations))
