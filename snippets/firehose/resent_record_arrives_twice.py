# /// uradori
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose.drops_repeats",
#   "firehose.loses_records",
#   "firehose.alters_records",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html",
# ]
# ///
import boto3

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


# --8<-- [start:show]
def send(line):
    firehose.put_record(DeliveryStreamName="orders", Record={"Data": line})


def archived():
    found = s3.list_objects_v2(Bucket="order-archive").get("Contents", [])
    bodies = [s3.get_object(Bucket="order-archive", Key=item["Key"])["Body"] for item in found]
    return [line for body in bodies for line in body.read().decode().splitlines()]


send(b"order-1042 3,000 yen\n")
# ja: 返事を受け取れず、念のためもう一度送る。
# en: No reply came back, so it is sent once more, to be on the safe side.
send(b"order-1042 3,000 yen\n")
send(b"order-1043 500 yen\n")

lines = sorted(archived())
assert lines == ["order-1042 3,000 yen", "order-1042 3,000 yen", "order-1043 500 yen"]

# ja: 読む側で、注文番号ごとに1行だけ残す。
# en: The reader keeps one line for each order number.
orders = {line.split()[0]: line for line in lines}
assert list(orders.values()) == ["order-1042 3,000 yen", "order-1043 500 yen"]
# --8<-- [end:show]
print("delivered:", len(lines), "lines")
print("orders:", len(orders))
