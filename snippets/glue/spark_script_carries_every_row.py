# /// uradori
# confirmed = "cfe01b2c287f2b77f241322777c2db054cdf2eef141b8c80815a33c0ff4eda1c"
# kind = "engine"
# engines = ["spark", "duckdb"]
# statements = ["glue.etl"]
# stands_for = "AWS Glue"
# fails_when = [
#   "glue.listing_misses_an_object",
#   "glue.load_goes_astray",
#   "glue.load_keeps_cancelled_orders",
#   "glue.load_drops_a_row",
#   "glue.load_doubles_the_rows",
#   "glue.load_turns_the_order_round",
#   "glue.load_makes_amounts_floats",
# ]
# timeout = 240
# sources = [
#   "https://docs.aws.amazon.com/glue/latest/dg/author-job-glue.html",
#   "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-jobs-job.html",
# ]
# account.ja = "CSV の注文4件を手元の Apache Spark の PySpark スクリプトで変換して moto の S3 に書き戻し、DuckDB で読むと、取り消しの1件を除く3件が、欠けも重複もなく注文番号の順に並んでいた。"
# account.en = "A PySpark script, run by Apache Spark on one machine, transformed four orders from CSV files; from moto's S3, DuckDB then read the three that were not cancelled, once each and in order."
# limits.ja = "オープンソースの Apache Spark 1台分で、AWS Glue のジョブではない。GlueContext など Glue 独自の部品は使っておらず、S3 は moto が模擬し、ファイルは boto3 が運んでいる。"
# limits.en = "This is open-source Apache Spark on one machine, not an AWS Glue job, and uses nothing of Glue's own such as GlueContext. S3 is simulated by moto, and boto3 carries the files."
# ///
from pathlib import Path

import boto3
from botocore.config import Config
from engines import duckdb, spark

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
    "2026-11-21.csv": 'order_id,amount,status\n0042,"3,700",paid\n0043,980,cancelled\n',
    "2026-11-22.csv": 'order_id,amount,status\n0044,"12,000",paid\n0045,460,paid\n',
}
for key, text in days.items():
    s3.put_object(Bucket="raw-orders", Key=key, Body=text.encode())


def fetch(bucket, folder):
    Path(folder).mkdir()
    listing = s3.list_objects_v2(Bucket=bucket).get("Contents", [])
    for key in (keys := [entry["Key"] for entry in listing]):
        body = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        Path(folder, key).write_bytes(body)
    return keys


# --8<-- [start:show]
SCRIPT = """
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, regexp_replace

spark = SparkSession.builder.getOrCreate()
orders = spark.read.csv("raw", header=True)
paid = orders.where(col("status") == "paid")
yen = regexp_replace("amount", ",", "").cast("int").alias("yen")
paid.select("order_id", yen).orderBy("order_id").coalesce(1).write.parquet("clean")
"""

assert fetch("raw-orders", "raw") == ["2026-11-21.csv", "2026-11-22.csv"]  # shows: read
spark.run(SCRIPT)
for file in Path("clean").glob("*.parquet"):
    s3.put_object(Bucket="clean-orders", Key="orders.parquet", Body=file.read_bytes())

# ja: Spark が書いた Parquet を、別のエンジンである DuckDB が読む。
# en: What Spark wrote as Parquet is read by another engine, DuckDB.
assert fetch("clean-orders", "loaded") == ["orders.parquet"]  # shows: written
loaded = duckdb.sql("FROM 'loaded/*.parquet'")
ids = [order["order_id"] for order in loaded]
assert "0043" not in ids  # shows: paid
assert {int(each) for each in ids} >= {42, 44, 45}  # shows: every
assert len(ids) == len({int(each) for each in ids})  # shows: once
assert ids == sorted(ids)  # shows: order
amounts = {(int(order["order_id"]), repr(order["yen"])) for order in loaded}
assert amounts <= {(42, "3700"), (43, "980"), (44, "12000"), (45, "460")}  # shows: whole
# --8<-- [end:show]
print(f"{len(loaded)} orders loaded")
for order in loaded:
    print(order["order_id"], order["yen"], "yen")
