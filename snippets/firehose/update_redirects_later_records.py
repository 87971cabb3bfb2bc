# /// uradori
# confirmed = "a5e6159d12eee962cfde07360e21eabd937354ffc2326b70306e4891082ed30b"
# statements = ["firehose.preconfigured"]
# fails_when = [
#   "firehose.ignores_later_updates",
#   "firehose.updates_move_earlier_records",
#   "firehose.updated_streams_refuse_records",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_UpdateDestination.html",
# ]
# account.ja = "moto で、S3 の新旧どちらの形でも、配信先のバケットを2回変えると、同じ呼び出しで前に送った3件は古いバケットに残り、それぞれの後に送った3件はそのときのバケットに届いた。"
# account.en = "On moto the bucket of a stream was changed twice, in either form of S3 destination: of nine records sent by the same calls, the three before stayed in the old bucket, and three after each change arrived in the new one."
# limits.ja = "moto ではすぐに切り替わるが、AWS では新しい設定が効くまでに数分かかる。"
# limits.en = "moto switches at once; on AWS a new configuration takes effect within a few minutes."
# ///
import boto3
from deliveries import FORMS, create, lines, send

s3 = boto3.client("s3", region_name="us-east-1")
firehose = boto3.client("firehose", region_name="us-east-1")


def redirect(stream, form, bucket):
    s3.create_bucket(Bucket=bucket)
    found = firehose.describe_delivery_stream(DeliveryStreamName=stream)
    description = found["DeliveryStreamDescription"]
    update = {f"{form}DestinationUpdate": {"BucketARN": f"arn:aws:s3:::{bucket}"}}
    firehose.update_destination(
        DeliveryStreamName=stream,
        CurrentDeliveryStreamVersionId=description["VersionId"],
        DestinationId=description["Destinations"][0]["DestinationId"],
        **update,
    )


for form in FORMS:
    stream, bucket = f"logs-{form.lower()}", f"archive-{form.lower()}-"
    create(stream, f"{bucket}2025", form)
    send(stream, b"December 29\n", b"December 30\n", b"December 31\n")
    # ja: 配信先を2回変える。送る側の呼び出しは、前とまったく同じである。
    # en: The destination changes twice; the sender's call is the very same as before.
    for year in (2026, 2027):
        redirect(stream, form, f"{bucket}{year}")
        days = [b"January %d, %d\n" % (day, year) for day in (1, 2, 3)]
        assert send(stream, *days)  # shows: call
        assert lines(f"{bucket}{year}") == days  # shows: later
    earlier = lines(f"{bucket}2025") + lines(f"{bucket}2026")
    first = [b"December 29\n", b"December 30\n", b"December 31\n"]
    assert earlier == first + [b"January %d, 2026\n" % day for day in (1, 2, 3)]  # shows: earlier

print(
    "in the first bucket and the second:", *(line.decode().strip() for line in earlier), sep="\n  "
)
print("in the third:", *(line.decode().strip() for line in days), sep="\n  ")
