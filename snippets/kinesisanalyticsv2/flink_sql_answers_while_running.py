# /// uradori
# confirmed = "1348b35e9a44addbd3b0d60be947390da92d7ca24f0d48bd3d7f58c2b03b1381"
# kind = "engine"
# engines = ["flink"]
# statements = ["kda.no-db", "kda.sql"]
# fails_when = [
#   "flink.windows_are_half_as_long",
#   "flink.results_wait_for_the_end",
#   "flink.one_sale_too_many_is_counted",
#   "flink.the_largest_sale_is_given",
#   "flink.the_job_ends_with_its_rows",
#   "flink.nothing_is_taken_while_it_runs",
# ]
# timeout = 240
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
#   "https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/window-tvf/",
# ]
# account.ja = "手元の Apache Flink に、moto のストリームを通した売上を4件、2件と渡すと、問い合わせが動いたまま、10秒ごとの集計（3件で1,000円、続いて2件で500円）が1行ずつ出た。"
# account.en = "Apache Flink on this machine was handed four sales and then two by way of a stream of moto, and while the query went on running, a row of ten seconds came out each time: 3 sales of 1,000 yen, then 2 of 500."
# limits.ja = "オープンソースの Apache Flink で、AWS のマネージドサービスではない。ストリームは moto が模擬し、Flink のコネクタの代わりにこのコードがレコードを渡している。遅れて届く売上は試していない。"
# limits.en = "This is Apache Flink, the open-source engine, not AWS's managed service. The stream is simulated by moto, and in place of Flink's connector this script hands the records on. Sales that come late were not tried."
# ///
import boto3
from engines import flink

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="sales", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="sales")
[shard] = kinesis.list_shards(StreamName="sales")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="sales", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]


# --8<-- [start:show]
def through_kinesis(*sales):
    global iterator
    for sale in sales:
        kinesis.put_record(StreamName="sales", Data=sale.encode(), PartitionKey="shop-1")
    page = kinesis.get_records(ShardIterator=iterator)
    iterator = page["NextShardIterator"]
    return [record["Data"].decode() for record in page["Records"]]


columns = "sold_at TIMESTAMP(3), yen INT, WATERMARK FOR sold_at AS sold_at"
totals = """
    SELECT TIMESTAMPDIFF(SECOND, window_start, window_end) AS seconds,
        DATE_FORMAT(window_start, 'HH:mm:ss') AS since, COUNT(*) AS sold, SUM(yen) AS yen
    FROM TUMBLE(TABLE sales, DESCRIPTOR(sold_at), INTERVAL '10' SECOND)
    GROUP BY window_start, window_end
"""
day = "2026-11-21"

with flink.query(totals, table="sales", columns=columns) as query:
    early = [f"{day} 09:10:02,300", f"{day} 09:10:06,500", f"{day} 09:10:09,200"]
    # ja: 次の10秒の売上が1件届くと、前の10秒の合計が決まる。
    # en: One sale of the next ten seconds settles the totals of the ten before.
    query.send(through_kinesis(*early, f"{day} 09:10:13,400"))
    first = query.rows(1)
    assert len(first) == 1  # shows: once
    assert [row["seconds"] for row in first] == [10]  # shows: window
    assert [row["sold"] for row in first] == [3]  # shows: count
    assert [row["yen"] for row in first] == [1000]  # shows: total
    assert [row["job"] for row in first] == ["RUNNING"]  # shows: running

    # ja: 問い合わせは動き続けている。続きの売上からは、その次の合計が出る。
    # en: The query goes on running; from the sales that follow come the next totals.
    query.send(through_kinesis(f"{day} 09:10:18,100", f"{day} 09:10:21,900"))
    second = query.rows(1)
    assert [row["since"] for row in second] == ["09:10:10"]  # shows: next
# --8<-- [end:show]
for row in first + second:
    print(f"from {row['since']}: {row['sold']} sales, {row['yen']} yen; job {row['job']}")
