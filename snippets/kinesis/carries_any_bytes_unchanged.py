# /// uradori
# confirmed = "5e7ad18fc7e68fb987aabdf0ff4daa2ffcdeb073c2f045d15be5f9187b5ec89a"
# statements = ["kinesis.examples"]
# fails_when = [
#   "kinesis.letters_become_small",
#   "kinesis.decimals_are_cut_off",
#   "kinesis.text_is_reduced_to_ascii",
#   "kinesis.binary_is_mangled",
#   "kinesis.every_other_record_lost",
#   "kinesis_variants.emoji_are_replaced",
#   "kinesis_records.separators_are_dropped",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
# ]
# account.ja = "JSON、FIX 形式の取引、日本語の投稿、0から255までのすべてのバイトを含む1 KB を超えるバイナリを、1件ずつとバッチで moto のストリームに書くと、1バイトも変わらずに読めた。"
# account.en = "JSON, a trade as a FIX message, a post in Japanese and more than a kilobyte of binary data, with every byte from 0 to 255, were written to a stream of moto, singly and in a batch, and read back with no byte changed."
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
    "stock-exchange": b"8=FIX.4.4\x0135=8\x0155=7203\x0131=2871.5\x0132=300\x01",
    "social-media": "夕焼けがきれい 🌇\r\n".encode(),
    "online-game": bytes(range(256)) * 5 + bytes([0]),
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
