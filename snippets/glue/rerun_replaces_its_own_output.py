# /// uradori
# confirmed = "632172df4ed1a9cee52bf7711918ad78aad5becc7d1dc2c100be7efd9b352d4f"
# fails_when = [
#   "glue.keys_carry_the_time",
#   "glue.writes_never_replace",
#   "glue.rewrites_lose_a_row",
#   "glue.rewrites_empty_the_bucket",
# ]
# holds_when = ["glue.listings_come_in_pages"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# account.ja = "2日分を moto の S3 に書き、どちらの日も書き直すと、オブジェクトは2つのまま、3行のどれも失われず、重複もしなかった。"
# account.en = "Two days were written to moto's S3 and each of them once more: there were still two objects, and none of the three rows was lost or doubled."
# limits.ja = "AWS Glue のジョブは動かしておらず、キーを日付で決める自作のコードを実行している。入力が変わる再実行は試していない。"
# limits.en = "No AWS Glue job is run: this is code of our own that makes the key from the day. A rerun with other input was not tried."
# ///
import boto3
from botocore.config import Config

# ja: 中身が変わっていないことは、SDK のチェックサムに頼らず、このコードで確かめる。
# en: Whether the contents are intact is checked by this code, not by the SDK's checksums.
s3 = boto3.client(
    "s3",
    region_name="us-east-1",
    config=Config(response_checksum_validation="when_required"),
)
s3.create_bucket(Bucket="clean-orders")


# --8<-- [start:show]
def load(day, rows):
    # ja: キーを入力の日付から決める。実行した時刻や乱数からは決めない。
    # en: The key comes from the day of the input, not from the time of the run or from chance.
    body = "".join(f"{row}\n" for row in rows).encode()
    s3.put_object(Bucket="clean-orders", Key=f"day={day}/orders.csv", Body=body)


def everything():
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="clean-orders")
    keys = [entry["Key"] for page in pages for entry in page.get("Contents", [])]
    bodies = [s3.get_object(Bucket="clean-orders", Key=key)["Body"].read() for key in keys]
    return keys, [line for body in bodies for line in body.decode().splitlines()]


days = {"2026-11-21": ["1042,3700"], "2026-11-22": ["1044,12000", "1045,460"]}
for day, orders in days.items():
    load(day, orders)

# ja: どちらの日のジョブも、失敗したと思って、もう一度動かす。
# en: For either day, the job seems to have failed, so it runs again.
for again, other in (("2026-11-22", "2026-11-21"), ("2026-11-21", "2026-11-22")):
    load(again, days[again])
    keys, rows = everything()
    assert keys == ["day=2026-11-21/orders.csv", "day=2026-11-22/orders.csv"]  # shows: key
    assert len(rows) == len(set(rows))  # shows: doubled
    assert {*days[again]} <= set(rows)  # shows: lost
    assert {*days[other]} <= set(rows)  # shows: others
# --8<-- [end:show]
print("objects after the reruns:", *keys)
print("rows after the reruns:", *rows)
