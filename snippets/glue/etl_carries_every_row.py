# /// uradori
# confirmed = "f48a20ae9531b2fcc978decea820807bacbb68034cdaa62ff78541cc854cc1b2"
# kind = "engine"
# engines = ["duckdb"]
# stands_for = "AWS Glue"
# statements = ["glue.etl"]
# fails_when = [
#   "glue.listing_misses_an_object",
#   "glue.load_goes_astray",
#   "glue.load_keeps_cancelled_orders",
#   "glue.load_drops_a_row",
#   "glue.load_doubles_the_rows",
#   "glue.load_turns_the_order_round",
#   "glue.load_turns_ids_into_numbers",
#   "glue.load_makes_amounts_floats",
# ]
# holds_when = ["glue.listings_come_in_pages"]
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/webapi/WebAPI_Welcome.html",
#   "https://duckdb.org/docs/stable/data/csv/overview",
# ]
# account.ja = "moto の S3 にある CSV の注文5件から、DuckDB の SQL で取り消しの2件を除いて金額を数値にし、Parquet で書き戻すと、残る3件が欠けも重複もなく注文番号の順に読めた。"
# account.en = "Of five orders in CSV files in moto's S3, SQL in DuckDB left out two cancelled ones and made numbers of the amounts; from the Parquet written back, the other three were read, once each and in order."
# limits.ja = "AWS Glue のジョブは動かしておらず、S3 は moto が模擬している。"
# limits.en = "No AWS Glue job is run, and S3 is simulated by moto."
# ///
from pathlib import Path

import boto3
from botocore.config import Config
from engines import duckdb

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
    "2026-11-21.csv": "order_id,amount,status\n0045,460,paid\n0043,980,cancelled\n",
    "2026-11-22.csv": 'order_id,amount,status\n0044,"12,000",paid\n0042,"3,700",paid\n0046,75,cancelled\n',
}
for key, text in days.items():
    s3.put_object(Bucket="raw-orders", Key=key, Body=text.encode())


def fetch(bucket):
    Path(bucket).mkdir()
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    for key in (keys := [entry["Key"] for page in pages for entry in page.get("Contents", [])]):
        body = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        Path(bucket, key).write_bytes(body)
    return keys


# --8<-- [start:show]
# ja: 抽出：注文を集める。どの列も、まだ文字列のままにしておく。
# en: Extract: gather the orders; every column stays text for now.
assert fetch("raw-orders") == ["2026-11-21.csv", "2026-11-22.csv"]  # shows: extract
duckdb.sql("CREATE VIEW raw AS FROM read_csv('raw-orders/*.csv', all_varchar = true)")

# ja: 変換：取り消された注文を除き、金額を数値にする。
# en: Transform: leave out cancelled orders, and make numbers of the amounts.
duckdb.sql("""
    COPY (
        SELECT order_id, replace(amount, ',', '')::INTEGER AS yen
        FROM raw WHERE status = 'paid' ORDER BY order_id
    ) TO 'orders.parquet'
""")

# ja: ロード：分析用のバケットへ書き出す。Parquet は値の型も運ぶ。
# en: Load: write them to the bucket for analysis; Parquet carries the types as well.
parquet = Path("orders.parquet").read_bytes()
s3.put_object(Bucket="clean-orders", Key="orders.parquet", Body=parquet)

# ja: Parquet のファイルは、この4文字で始まる。
# en: Parquet files begin with these four letters.
begin = {key: Path("clean-orders", key).read_bytes()[:4] for key in fetch("clean-orders")}
assert begin == {"orders.parquet": b"PAR1"}  # shows: load
loaded = duckdb.sql("FROM 'clean-orders/*.parquet'")
ids = [order["order_id"] for order in loaded]
assert not {"0043", "0046"} & set(ids)  # shows: paid
assert {int(each) for each in ids} >= {42, 44, 45}  # shows: every
assert len(ids) == len({int(each) for each in ids})  # shows: once
assert ids == sorted(ids)  # shows: order
assert {len(str(each)) for each in ids} == {4}  # shows: zeros
amounts = {(int(order["order_id"]), repr(order["yen"])) for order in loaded}
amounts -= {(43, "980"), (46, "75")}
assert amounts <= {(42, "3700"), (44, "12000"), (45, "460")}  # shows: whole
# --8<-- [end:show]
print(f"{len(loaded)} orders loaded")
for order in loaded:
    print(order["order_id"], order["yen"], "yen")
