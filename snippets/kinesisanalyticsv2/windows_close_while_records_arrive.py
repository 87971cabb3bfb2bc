# /// uradori
# statements = ["kda.no-db"]
# fails_when = [
#   "flink.records_come_only_at_the_end",
#   "flink.records_are_lost",
#   "flink.records_come_twice",
#   "flink.records_come_in_reverse",
# ]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-sql-examples.html",
# ]
# limits.ja = "集計しているのは Flink ではなく、この短いコードである。Kinesis のストリームは moto が模擬している。"
# limits.en = "What aggregates here is this short script, not Flink; the Kinesis stream is simulated by moto."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="sales", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="sales")
shards = [shard["ShardId"] for shard in kinesis.list_shards(StreamName="sales")["Shards"]]
assert len(shards) == 1
iterator = kinesis.get_shard_iterator(
    StreamName="sales", ShardId=shards[0], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]

# --8<-- [start:show]
# ja: 開店からの秒数と金額。売上は少しずつ届く。
# en: Seconds since opening, and yen; sales come in a few at a time.
arrivals = [["2 300", "6 500"], ["9 200", "13 400"], ["18 100", "21 900"], ["28 600"]]

start, total = 0, 0
totals, known = [], []
for arrived in arrivals:
    for sale in arrived:
        kinesis.put_record(StreamName="sales", Data=sale.encode(), PartitionKey="shop-1")

    batch = kinesis.get_records(ShardIterator=iterator)
    iterator = batch["NextShardIterator"]
    sales = [record["Data"].decode() for record in batch["Records"]]
    assert sales == arrived

    for second, yen in (map(int, sale.split()) for sale in sales):
        while second >= start + 10:
            # ja: 10秒が過ぎた。残りの売上を待たずに、合計が決まる。
            # en: Ten seconds are over, and their total is settled; the sales to come can wait.
            totals.append(total)
            start, total = start + 10, 0
        total += yen
    known.append(totals.copy())

assert known == [[], [1000], [1000, 500], [1000, 500]]
# --8<-- [end:show]
for batch, totals in enumerate(known, 1):
    print(f"{batch} of {len(known)} batches sent, totals known:", *totals or ["none"])
