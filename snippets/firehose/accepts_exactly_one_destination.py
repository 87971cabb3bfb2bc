# /// uradori
# confirmed = "04b022cb56fe5157d03020175e7ff3d4fdcf419369c299cf7cb0abb5161db165"
# statements = ["firehose.preconfigured"]
# fails_when = [
#   "firehose.streams_get_two_destinations",
#   "firehose.accepts_no_destination",
#   "firehose.kinesis_streams_need_no_destination",
#   "firehose.accepts_two_destinations",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
# ]
# account.ja = "moto は、レコードを直接送るストリームでも Kinesis から取り込むストリームでも、配信先のないものと、S3 の新旧2つの形、HTTP エンドポイント、Splunk、Redshift から2つ、または5つすべてを指定したもの（11通り）を断り、何も作らなかった。どれか1つだけのものは作った。"
# account.en = "moto refused a stream without a destination and streams with two or all five of these (eleven combinations): both forms of S3, an HTTP endpoint, Splunk, Redshift. Nothing was created of what it refused; it created streams with a single one, and it was the same for direct writes and for records from Kinesis."
# limits.ja = "AWS では試していない。ほかの配信先も、Amazon MSK も試していない。"
# limits.en = "AWS was not asked. No other destinations were tried, nor Amazon MSK."
# disagrees.ministack.ja = "MiniStack はどの指定でもストリームを作成する。宛先を1つだけ指定させる AWS の API リファレンスに近いのは moto である。"
# disagrees.ministack.en = "MiniStack creates a stream whatever is given. moto is closer to AWS, whose API reference allows one destination."
# ///
from collections import ChainMap
from itertools import combinations, product

import boto3
from botocore.exceptions import ClientError

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


to_redshift = {
    "RedshiftDestinationConfiguration": {
        "ClusterJDBCURL": "jdbc:redshift://clicks.example.com:5439/clicks",
        "CopyCommand": {"DataTableName": "clicks"},
        "RoleARN": bucket["RoleARN"],
        "S3Configuration": bucket,
    }
}


def is_refused(name, **destinations):
    try:
        firehose.create_delivery_stream(DeliveryStreamName=name, **destinations)
    except ClientError:
        return True
    return False


from_kinesis = {
    "DeliveryStreamType": "KinesisStreamAsSource",
    "KinesisStreamSourceConfiguration": {
        "KinesisStreamARN": "arn:aws:kinesis:us-east-1:123456789012:stream/clicks",
        "RoleARN": "arn:aws:iam::123456789012:role/firehose-from-kinesis",
    },
}
# ja: 送られたものを届けるストリームでも、Kinesis から取り込むストリームでも、同じである。
# en: It is the same for streams that are sent records and for those that take them from Kinesis.
sources = {"direct": {}, "kinesis": from_kinesis}
refused = [is_refused("to-nowhere", **source) for source in sources.values()]
# ja: S3 には古い形の指定もあり、新しい形と合わせても2つに数える。
# en: S3 has an older form, too; together with the newer one it counts as two.
every = (to_s3, {"S3DestinationConfiguration": bucket}, to_http, to_splunk, to_redshift)
several = [*combinations(every, 2), every]
rejected = [
    is_refused("to-several", **source, **dict(ChainMap(*chosen)))
    for source, chosen in product(sources.values(), several)
]
# ja: 断られた指定からは、何も作られていない。
# en: Of what was refused, nothing was created.
created = firehose.list_delivery_streams()["DeliveryStreamNames"]
assert all(rejected) and "to-several" not in created  # shows: more

single = {"s3": to_s3, "http": to_http, "splunk": to_splunk, "redshift": to_redshift}
for (origin, source), (end, destination) in product(sources.items(), single.items()):
    name = f"{origin}-to-{end}"
    if is_refused(name, **source, **destination):
        destinations = []
    else:
        found = firehose.describe_delivery_stream(DeliveryStreamName=name)
        destinations = found["DeliveryStreamDescription"]["Destinations"]
    assert len(destinations) == 1  # shows: one
# ja: ほかにストリームがあっても、配信先は要る。
# en: A destination is needed even if there are other streams.
refused += [is_refused("to-nowhere-else", **source) for source in sources.values()]
assert all(refused) and "to-nowhere" not in created  # shows: none
print("without a destination: refused")
print("with several destinations: refused")
print("destinations of each stream:", len(destinations))
