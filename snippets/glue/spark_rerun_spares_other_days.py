# /// uradori
# confirmed = "30f93c23d06c88c437df8488c05ccb17b47393d058d875d5cf0d1cb5ebc4d68c"
# backend = "plain"
# kind = "engine"
# engines = ["spark", "duckdb"]
# stands_for = "AWS Glue"
# fails_when = [
#   "glue.spark_never_overwrites_all",
#   "glue.spark_always_overwrites_all",
#   "glue.spark_appends",
#   "glue.spark_loses_a_row_when_run_again",
# ]
# timeout = 240
# sources = [
#   "https://spark.apache.org/docs/latest/configuration.html",
#   "https://spark.apache.org/docs/latest/sql-data-sources-parquet.html",
# ]
# account.ja = "Apache Spark で2日分を書き、2日目を上書きでもう一度書くと、既定では1日目が消え、dynamic では1日目も2日目の2件も1回ずつ残った。"
# account.en = "Two days were written by Apache Spark, the second once more as an overwrite: by default the first day was gone; with dynamic it was there, and so were the two orders of the second, once each."
# limits.ja = "オープンソースの Apache Spark で、AWS Glue のジョブではない。書き込み先も S3 ではなく、手元のディスクである。"
# limits.en = "This is open-source Apache Spark, not an AWS Glue job, and it writes to the local disk instead of S3."
# ///
from pathlib import Path

from engines import duckdb, spark

Path("raw").mkdir()
Path("raw/2026-11-21.csv").write_text("order_id,yen\n0042,3700\n")
Path("raw/2026-11-22.csv").write_text("order_id,yen\n0044,12000\n0045,460\n")

# --8<-- [start:show]
SCRIPT = """
from pyspark.sql import SparkSession
from pyspark.sql.functions import lit

spark = SparkSession.builder.getOrCreate()


def load(day, folder, **options):
    orders = spark.read.csv(f"raw/{day}.csv", header=True).withColumn("day", lit(day))
    writer = orders.write.options(**options).partitionBy("day")
    writer.mode("overwrite").parquet(folder)


# ja: 22日のジョブが失敗したと思って、もう一度動かす。
# en: The job of the 22nd seems to have failed, so it runs again.
for day in ["2026-11-21", "2026-11-22", "2026-11-22"]:
    load(day, "default")
    load(day, "dynamic", partitionOverwriteMode="dynamic")
"""
spark.run(SCRIPT)


def loaded(folder):
    orders = f"read_parquet('{folder}/*/*.parquet', hive_types = {{'day': VARCHAR}})"
    rows = duckdb.sql(f"SELECT day, order_id FROM {orders} ORDER BY ALL")
    return [(row["day"], row["order_id"]) for row in rows]


# ja: 既定では、上書きがほかの日の分まで消してしまう。
# en: By default, overwriting takes the other days along.
default = loaded("default")
assert {day for day, _ in default} == {"2026-11-22"}  # shows: default

dynamic = loaded("dynamic")
assert ("2026-11-21", "0042") in dynamic  # shows: dynamic
assert len(dynamic) == len(set(dynamic))  # shows: doubled
assert {("2026-11-22", "0044"), ("2026-11-22", "0045")} <= set(dynamic)  # shows: lost
# --8<-- [end:show]
for mode, orders in {"default": default, "dynamic": dynamic}.items():
    print(f"{mode}:", *(f"{order} of {day}" for day, order in orders), sep="\n  ")
