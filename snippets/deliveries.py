"""Firehose streams to S3, sent to in every way, and what arrived: set-up of checks about Firehose.

What a sentence says of deliveries has to hold for both forms of an S3 destination, and for records
that are sent alone or in a batch.
"""

from functools import cache
from typing import Any

import boto3
from botocore.exceptions import ClientError

FORMS = ("S3", "ExtendedS3")
"""Names of the forms that an S3 destination can be given in, the older first."""
REGION = "us-east-1"


@cache
def _client(service: str) -> Any:
    return boto3.client(service, region_name=REGION)


def bucket_settings(bucket: str) -> dict[str, str]:
    """What a destination says of a bucket."""
    role = "arn:aws:iam::123456789012:role/firehose-to-s3"
    return {"BucketARN": f"arn:aws:s3:::{bucket}", "RoleARN": role}


def create(stream: str, bucket: str, form: str = "ExtendedS3") -> None:
    """Make a bucket, and a stream that delivers to it."""
    _client("s3").create_bucket(Bucket=bucket)
    destination = {f"{form}DestinationConfiguration": bucket_settings(bucket)}
    _client("firehose").create_delivery_stream(DeliveryStreamName=stream, **destination)


def send(stream: str, first: bytes, *others: bytes) -> bool:
    """Send records, the first alone, the others in a batch; returns whether they were accepted."""
    firehose, batch = _client("firehose"), [{"Data": each} for each in others]
    try:
        firehose.put_record(DeliveryStreamName=stream, Record={"Data": first})
        if batch:
            answer = firehose.put_record_batch(DeliveryStreamName=stream, Records=batch)
            return not answer["FailedPutCount"]
    except ClientError:
        return False
    return True


def objects(bucket: str) -> list[bytes]:
    """What the objects of a bucket hold."""
    s3 = _client("s3")
    keys = [each["Key"] for each in s3.list_objects_v2(Bucket=bucket).get("Contents", [])]
    return [s3.get_object(Bucket=bucket, Key=key)["Body"].read() for key in keys]


def lines(bucket: str) -> list[bytes]:
    """The lines of all objects of a bucket, sorted, each with its line break."""
    return sorted(line for body in objects(bucket) for line in body.splitlines(keepends=True))
