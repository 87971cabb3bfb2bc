# /// uradori
# statements = ["glue.etl"]
# fails_when = [
#   "glue.last_row_is_lost",
#   "glue.rows_are_doubled",
#   "glue.rows_change_places",
#   "glue.listing_misses_an_object",
# ]
# sources = ["https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html"]
# limits.ja = "3つの段階の意味を、自作のコードと moto の S3 で示している。AWS Glue のジョブは動かしていない。"
# limits.en = "This shows what the three steps mean, with code of our own on moto's S3; no AWS Glue job is run."
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
s3.create_bucket(Bucket="raw-orders")
s3.create_bucket(Bucket="clean-orders")
days = {
    "2026-11-21.csv": 'order,amount,status\n1042,"3,700",paid\n1043,980,cancelled\n',
    "2026-11-22.csv": 'order,amount,status\n1044,"12,000",paid\n1045,460,paid\n',
}
for key, text in days.items():
    s3.put_object(Bucket="raw-orders", Key=key, Body=text.encode())

# --8<-- [start:show]
import csv
import json


def read(bucket, key):
    return s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode().splitlines()


# ja: 抽出：注文を CSV のまま集める。
# en: Extract: gather the orders, still as the text they were.
listing = s3.list_objects_v2(Bucket="raw-orders").get("Contents", [])
keys = [entry["Key"] for entry in listing]
assert keys == ["2026-11-21.csv", "2026-11-22.csv"]
rows = [row for key in keys for row in csv.reader(read("raw-orders", key)[1:])]
assert rows == [
    ["1042", "3,700", "paid"],
    ["1043", "980", "cancelled"],
    ["1044", "12,000", "paid"],
    ["1045", "460", "paid"],
]

# ja: 変換：取り消された注文を除き、金額を数値にする。
# en: Transform: leave out cancelled orders, and make numbers of the amounts.
orders = [
    {"order": int(order), "yen": int(amount.replace(",", ""))}
    for order, amount, status in rows
    if status == "paid"
]

# ja: ロード：1行に1件の JSON にして、分析用のバケットへ書き出す。
# en: Load: write them to the bucket for analysis, as JSON with one order a line.
lines = "".join(json.dumps(order) + "\n" for order in orders)
s3.put_object(Bucket="clean-orders", Key="orders.jsonl", Body=lines.encode())

loaded = read("clean-orders", "orders.jsonl")
assert loaded == [
    '{"order": 1042, "yen": 3700}',
    '{"order": 1044, "yen": 12000}',
    '{"order": 1045, "yen": 460}',
]
# --8<-- [end:show]
print(f"{len(rows)} rows extracted, {len(loaded)} rows loaded")
print(*loaded, sep="\n")
