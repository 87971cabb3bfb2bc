# /// uradori
# confirmed = "9e0b6efa9dccfc8ae3d57fe8817f93011ad22eafe8af5aeefedc15cb72d9260d"
# statements = ["firehose.deliver"]
# fails_when = ["firehose.drops_repeats", "firehose.alters_records"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "2つの行を moto に2回ずつ、1つは1件ずつ、1つはバッチで送ると、S3 にはどちらも2行届き、注文番号で同じものと分かった。"
# account.en = "Two lines were sent twice each on moto, one singly and one in batches: S3 held each of them twice, and the order numbers showed which were the same."
# limits.ja = "AWS では送っていない。応答が失われたことにしただけで、実際にはどの送信も成功している。"
# limits.en = "Nothing was sent on AWS. The lost reply is only supposed: all sends succeeded."
# ///
from collections import Counter
from contextlib import suppress

import boto3
from botocore.exceptions import ClientError

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")
s3.create_bucket(Bucket="order-archive")
firehose.create_delivery_stream(
    DeliveryStreamName="orders",
    ExtendedS3DestinationConfiguration={
        "BucketARN": "arn:aws:s3:::order-archive",
        "RoleARN": "arn:aws:iam::123456789012:role/firehose-to-s3",
    },
)


def send(line):
    with suppress(ClientError):
        firehose.put_record(DeliveryStreamName="orders", Record={"Data": line})


def archived():
    found = s3.list_objects_v2(Bucket="order-archive").get("Contents", [])
    bodies = [s3.get_object(Bucket="order-archive", Key=item["Key"])["Body"] for item in found]
    return [line for body in bodies for line in body.read().decode().splitlines()]


send(b"order-1042 3,000 yen\n")
# ja: 返事を受け取れず、念のためもう一度送る。
# en: No reply came back, so it is sent once more, to be on the safe side.
send(b"order-1042 3,000 yen\n")
# ja: まとめて送っても同じである。
# en: It is the same with batches.
for _attempt in range(2):
    batch = [{"Data": b"order-1043 1,200 yen\n"}]
    with suppress(ClientError):
        firehose.put_record_batch(DeliveryStreamName="orders", Records=batch)

lines = archived()
numbers = Counter(line.split()[0] for line in lines)
assert {*Counter(lines).values()} == {2}  # shows: again
# ja: 2つの行には、同じ注文番号がある。
# en: Two lines have the same order number.
assert numbers == {"order-1042": 2, "order-1043": 2}  # shows: mark

print("delivered:", *sorted(lines), sep="\n  ")
