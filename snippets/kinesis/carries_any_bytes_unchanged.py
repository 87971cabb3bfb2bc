# /// uradori
# confirmed = "74fa24f0573d1cf04d96f0206d8e852d7ce033841b25d19b9654365ac2e5b18e"
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
# account.ja = "JSON、コンマ区切りの数値、日本語の投稿、1 KB を超えるバイナリを、1件ずつとバッチで moto のストリームに書くと、1バイトも変わらずに読めた。"
# account.en = "JSON, numbers with commas, a post in Japanese and more than a kilobyte of binary data were written to a stream of moto, singly and in a batch, and read back with no byte changed."
# limits.ja = "AWS では書いていない。さらに大きなレコードは試していない。"
# limits.en = "Nothing was written on AWS, and no larger record was tried."
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
