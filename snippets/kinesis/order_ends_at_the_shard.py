# /// uradori
# confirmed = "d4f5389b2e21d6fd3a2f2dbeaf3789f84da4c770cf05699d666df71f21954db0"
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
# account.ja = "12件を moto の3つのシャードに書き、シャードを順に読むと、書いた順にならなかった。AWS では読んでいない。"
# account.en = "Twelve records were written to three shards on moto; read shard by shard, they were not in the order of writing. AWS was not read from."
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
