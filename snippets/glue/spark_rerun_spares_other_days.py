# /// uradori
# backend = "plain"
# kind = "engine"
# engines = ["spark", "duckdb"]
# fails_when = [
#   "glue.spark_appends",
#   "glue.spark_always_overwrites_all",
#   "glue.spark_never_overwrites_all",
# ]
# timeout = 240
# sources = [
#   "https://spark.apache.org/docs/latest/configuration.html",
#   "https://spark.apache.org/docs/latest/sql-data-sources-parquet.html",
# ]
# limits.ja = "動かしたのはオープンソースの Apache Spark であり、AWS Glue のジョブではない。書き込み先も S3 ではなく、手元のディスクである。"
# limits.en = "This runs open-source Apache Spark, not an AWS Glue job, and it writes to the local disk instead of S3."
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
assert default == [("2026-11-22", "0044"), ("2026-11-22", "0045")]

dynamic = loaded("dynamic")
assert dynamic == [("2026-11-21", "0042"), ("2026-11-22", "0044"), ("2026-11-22", "0045")]
# --8<-- [end:show]
for mode, orders in {"default": default, "dynamic": dynamic}.items():
    print(f"{mode}:", *(f"{order} of {day}" for day, order in orders), sep="\n  ")
