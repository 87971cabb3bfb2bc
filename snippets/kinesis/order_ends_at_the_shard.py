# /// uradori
# confirmed = "6ce9b966df712bbf7c102aa2ab21c35560e229ec28e843123a18c6897abf8450"
# statements = ["kds.seq-order"]
# fails_when = ["kinesis_shards.one_shard_takes_all"]
# holds_when = [
#   "kinesis_shards.shards_listed_in_any_order",
#   "kinesis_shards.shard_shuffles",
#   "kinesis.reads_return_one_record",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "12件を moto の3つのシャードに書き、シャードを順に読むと、書いた順にならなかった。"
# account.en = "Twelve records were written to three shards on moto; read shard by shard, they were not in the order of writing."
# limits.ja = "AWS では読んでいない。シャードの中の順序は見ていない。"
# limits.en = "AWS was not read from, and the order inside a shard is not looked at."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="trades", ShardCount=3)
kinesis.get_waiter("stream_exists").wait(StreamName="trades")

# --8<-- [start:show]
symbols = ["7203", "6758", "9984", "8306"]
written = [f"09:00:{second:02} {symbols[second % 4]}" for second in range(12)]
for trade in written:
    symbol = trade.split()[1]
    kinesis.put_record(StreamName="trades", PartitionKey=symbol, Data=trade.encode())

# ja: シャードを1つずつ、順に読む。
# en: The shards are read one after another.
read = []
for shard in kinesis.list_shards(StreamName="trades")["Shards"]:
    iterator = kinesis.get_shard_iterator(
        StreamName="trades", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        read += [record["Data"].decode() for record in page["Records"]]
        iterator = page["NextShardIterator"]

assert sorted(read) == written != read  # shows: across
# --8<-- [end:show]
print("read:", len(read), "of", len(written), "trades")
print("in the order of writing:", "yes" if read == written else "no")
