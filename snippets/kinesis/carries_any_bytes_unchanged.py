# /// uradori
# confirmed = "3c831d105ce2065537d29083045340e56f99aececb719ea1539ce585ddab33fd"
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
# account.ja = "JSON、コンマ区切りの数値、日本語の投稿、バイナリの4件を moto のストリームに書くと、1バイトも変わらずに読めた。"
# account.en = "Four records, JSON, numbers with commas, a post in Japanese and binary data, were written to a stream of moto and read back with no byte changed."
# limits.ja = "AWS では書いていない。試したのは最大39バイトで、大きなレコードは試していない。"
# limits.en = "Nothing was written on AWS. The largest has 39 bytes; no large record was tried."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="events", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="events")

events = {
    "phone-app": b'{"screen": "Cart", "milliseconds": 412}',
    "stock-exchange": b"7203,2871.5,300",
    "social-media": "夕焼けがきれい 🌇\r\n".encode(),
    "online-game": bytes([0, *range(0, 256, 17), 0x8F, 0]),
}
for source, data in events.items():
    kinesis.put_record(StreamName="events", PartitionKey=source, Data=data)

[shard] = kinesis.list_shards(StreamName="events")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="events", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
received = {}
while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
    for record in page["Records"]:
        received[record["PartitionKey"]] = record["Data"]
    iterator = page["NextShardIterator"]

assert received.get("phone-app") == events["phone-app"]  # shows: log
assert received.get("stock-exchange") == events["stock-exchange"]  # shows: trade
assert received.get("social-media") == events["social-media"]  # shows: post
assert received.get("online-game") == events["online-game"]  # shows: game
assert received == events  # shows: unchanged

for source, data in received.items():
    print(f"{source}: {len(data)} bytes, unchanged: {data == events[source]}")
