# /// uradori
# confirmed = "f2b5ff342a2cf4c68ff46ed89b158448e629b3b47ac3ffdcc50a773c0107c8bf"
# statements = ["kinesis.stream-vs-batch"]
# fails_when = [
#   "kinesis.reads_lag_behind",
#   "kinesis.past_is_gone",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# account.ja = "4件の売上を moto に書きながら足すと、累計は480、1680、2030、3020円とそのつど得られ、最後にまとめて読んだ合計も3020円だった。"
# account.en = "Four sales written to moto were added up as they came, and the totals after each were 480, 1680, 2030 and 3020 yen; a reading of them all at the end gave 3020 as well."
# limits.ja = "AWS では読んでいない。書いた直後の読み取りが空で返ることがあり、その分は後の読み取りで届く。"
# limits.en = "AWS was not read from. There, a read right after a write may come back empty; the record then arrives with a later read."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="sales", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="sales")
[shard] = kinesis.list_shards(StreamName="sales")["Shards"]


# --8<-- [start:show]
def start_at(position):
    return kinesis.get_shard_iterator(
        StreamName="sales", ShardId=shard["ShardId"], ShardIteratorType=position
    )["ShardIterator"]


# ja: ストリーム処理：1件届くたびに累計へ足す。
# en: Stream processing: every sale is added to the total as it comes in.
total, totals, iterator = 0, [], start_at("LATEST")
for sale in [480, 1200, 350, 990]:
    kinesis.put_record(StreamName="sales", PartitionKey="till-1", Data=str(sale).encode())
    page = kinesis.get_records(ShardIterator=iterator)
    total += sum(int(record["Data"]) for record in page["Records"])
    totals.append(total)
    iterator = page["NextShardIterator"]
assert totals == [480, 1680, 2030, 3020]  # shows: running

# ja: バッチ処理：1日分がそろってから、まとめて足す。
# en: Batch processing: the sales of the day are added up once they are all there.
batch, iterator = 0, start_at("TRIM_HORIZON")
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    batch += sum(int(record["Data"]) for record in page["Records"])
    iterator = page["NextShardIterator"]
assert batch == 3020  # shows: same
# --8<-- [end:show]
print("stream, after each sale:", *totals)
print("batch, after the last:", batch)
