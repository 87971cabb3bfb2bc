# /// uradori
# statements = ["kds.seq-order"]
# fails_when = ["kinesis.every_other_record_lost", "kinesis.data_altered"]
# holds_when = [
#   "kinesis.shards_listed_in_any_order",
#   "kinesis.shard_shuffles",
#   "kinesis.reads_return_one_record",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="trades", ShardCount=3)
kinesis.get_waiter("stream_exists").wait(StreamName="trades")

# --8<-- [start:show]
# ja: 取引の時刻は、プロデューサーがデータに入れておく。
# en: The producer puts the time of the trade into the data.
symbols = ["7203", "6758", "9984", "8306"]
trades = [f"09:00:{second:02} {symbols[second % 4]}" for second in range(12)]
for trade in trades:
    symbol = trade.split()[1]
    kinesis.put_record(StreamName="trades", PartitionKey=symbol, Data=trade.encode())

arrived = []
for shard in kinesis.list_shards(StreamName="trades")["Shards"]:
    iterator = kinesis.get_shard_iterator(
        StreamName="trades", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        arrived += [record["Data"].decode() for record in page["Records"]]
        iterator = page["NextShardIterator"]

assert arrived != trades
assert sorted(arrived) == trades
# --8<-- [end:show]

print("as read, in the order of writing:", arrived == trades)
print("sorted by the time in the data:", sorted(arrived) == trades)
