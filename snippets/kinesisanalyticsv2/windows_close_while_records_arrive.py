# /// uradori
# confirmed = "4a0edecf35b49fb942562fc8f781573180f8a168b4d12d82dae032fb8781ed40"
# statements = ["kda.no-db"]
# fails_when = [
#   "flink.records_come_only_at_the_end",
#   "flink.records_are_lost",
#   "flink.records_come_twice",
# ]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-it-works.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/java/how-zeppelin-sql-examples.html",
# ]
# account.ja = "7件の売上を4回に分けて moto に書き、そのつど読んで足すと、最初の10秒の合計は2回目、次の10秒の合計は3回目に決まり、どちらも4回目が届く前だった。"
# account.en = "Seven sales were written to moto in four lots and read and added up after each: the total of the first ten seconds was settled with the second lot, that of the next with the third, both before the fourth came."
# limits.ja = "集計しているのは Flink ではなく、この短いコードである。ストリームは moto が模擬しており、遅れて届く売上は試していない。"
# limits.en = "What aggregates here is this short script, not Flink. The stream is simulated by moto, and sales that come late were not tried."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="sales", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="sales")
[shard] = kinesis.list_shards(StreamName="sales")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="sales", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]

# --8<-- [start:show]
WINDOW = 10
# ja: 開店からの秒数と金額。売上は少しずつ届く。
# en: Seconds since opening, and yen; sales come in a few at a time.
arrivals = [["2 300", "6 500"], ["9 200", "13 400"], ["18 100", "21 900"], ["28 600"]]

sums, known = {}, []
for arrived in arrivals:
    for sale in arrived:
        kinesis.put_record(StreamName="sales", Data=sale.encode(), PartitionKey="shop-1")

    batch = kinesis.get_records(ShardIterator=iterator)
    iterator = batch["NextShardIterator"]
    for record in batch["Records"]:
        second, yen = map(int, record["Data"].decode().split())
        start = second // WINDOW * WINDOW
        sums[start] = sums.get(start, 0) + yen
        # ja: 次のウィンドウの売上が届けば、前のウィンドウの合計は決まっている。
        # en: A sale of the next window settles the totals of those before.
        settled = {each: total for each, total in sums.items() if each < start}
    known.append(settled if sums else {})

# ja: それぞれの合計が、4回に分けて送られる売上の何回目で決まったか。
# en: With which of the four lots of sales each total was settled.
lots = {start: n for n, settled in reversed([*enumerate(known, 1)]) for start in settled}
assert lots == {0: 2, 10: 3}  # shows: before
assert known[-1] == {0: 1000, 10: 500}  # shows: totals
# --8<-- [end:show]
for batch, settled in enumerate(known, 1):
    print(f"{batch} of {len(known)} batches sent, totals known:", *settled.values() or ["none"])
