# /// uradori
# confirmed = "4d2aa1523cc6f64e8db506742924bdacab451462228df2e2b45b45a68b077357"
# statements = ["kinesis.examples"]
# fails_when = [
#   "kinesis.letters_become_small",
#   "kinesis.decimals_are_cut_off",
#   "kinesis.text_is_reduced_to_ascii",
#   "kinesis.binary_is_mangled",
#   "kinesis.every_other_record_lost",
#   "kinesis_variants.emoji_are_replaced",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
# ]
# account.ja = "4種類のデータを1件ずつとまとめてで moto のストリームに書き、読んだものを1バイトずつ比べた。AWS では書いていない。"
# account.en = "Four kinds of data were written to a stream of moto, singly and in a batch, and compared byte by byte when read; nothing was written on AWS."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="events", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="events")

# --8<-- [start:show]
events = {
    "phone-app": b'{"screen": "Cart", "milliseconds": 412}',
    "stock-exchange": b"7203,2871.5,300",
    "social-media": "夕焼けがきれい 🌇\r\n".encode(),
    "online-game": bytes([0, *range(0, 256, 17), 0x8F, 0]) * 60,
}
for source, data in events.items():
    kinesis.put_record(StreamName="events", PartitionKey=source, Data=data)
# ja: 同じものを、まとめ書きでもう一度書く。
# en: The same once more, in one batch.
batch = [{"PartitionKey": source, "Data": data} for source, data in events.items()]
kinesis.put_records(StreamName="events", Records=batch)

[shard] = kinesis.list_shards(StreamName="events")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="events", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
received = {source: [] for source in events}
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    for record in page["Records"]:
        received[record["PartitionKey"]].append(record["Data"])
    iterator = page["NextShardIterator"]

assert received["phone-app"] == [events["phone-app"]] * 2  # shows: log
assert received["stock-exchange"] == [events["stock-exchange"]] * 2  # shows: trade
assert received["social-media"] == [events["social-media"]] * 2  # shows: post
assert received["online-game"] == [events["online-game"]] * 2  # shows: game
assert received == {source: [data] * 2 for source, data in events.items()}  # shows: unchanged
# --8<-- [end:show]
for source, copies in received.items():
    print(f"{source}: {len(events[source])} bytes, unchanged: {set(copies) == {events[source]}}")
