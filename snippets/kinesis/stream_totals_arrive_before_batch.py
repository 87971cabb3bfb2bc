# /// uradori
# confirmed = "fa8589148d725b39080f62f1d093380d790690a8a2043e0b7c6bba901e10eca2"
# statements = ["kinesis.stream-vs-batch"]
# fails_when = [
#   "kinesis.reads_lag_behind",
#   "kinesis.past_is_gone",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# account.ja = "4件の売上を moto の2つのシャードに書きながら足すと、累計は480、1680、2030、3020円とそのつど得られ、最後にまとめて読んだ合計も3020円だった。"
# account.en = "Four sales written to two shards of moto were added up as they came, and the totals after each were 480, 1680, 2030 and 3020 yen; a reading of them all at the end gave 3020 as well."
# limits.ja = "AWS では読んでいない。書いた直後の読み取りが空で返ることがあり、その分は後の読み取りで届く。"
# limits.en = "AWS was not read from. There, a read right after a write may come back empty; the record then arrives with a later read."
# ///
import boto3
from streams import create, shards_of

kinesis = boto3.client("kinesis")
create("sales", 2)


def start_at(position):
    return {
        shard["ShardId"]: kinesis.get_shard_iterator(
            StreamName="sales", ShardId=shard["ShardId"], ShardIteratorType=position
        )["ShardIterator"]
        for shard in shards_of("sales")
    }


def read(iterators):
    """All sales from there on; the iterators are moved on."""
    sales = []
    for shard in iterators:
        while (page := kinesis.get_records(ShardIterator=iterators[shard]))["Records"]:
            sales += [int(record["Data"]) for record in page["Records"]]
            iterators[shard] = page["NextShardIterator"]
    return sales


# --8<-- [start:show]
# ja: ストリーム処理：1件届くたびに累計へ足す。売上はどちらのシャードにも入る。
# en: Stream processing: every sale is added to the total as it comes in, to either shard.
total, totals, iterators = 0, [], start_at("LATEST")
for sale, till in ((480, "till-1"), (1200, "till-2"), (350, "till-1"), (990, "till-3")):
    kinesis.put_record(StreamName="sales", PartitionKey=till, Data=str(sale).encode())
    total += sum(read(iterators))
    totals.append(total)
assert totals == [480, 1680, 2030, 3020]  # shows: running

# ja: バッチ処理：1日分がそろってから、まとめて足す。
# en: Batch processing: the sales of the day are added up once they are all there.
batch = sum(read(start_at("TRIM_HORIZON")))
assert batch == 3020  # shows: same
# --8<-- [end:show]
print("stream, after each sale:", *totals)
print("batch, after the last:", batch)
