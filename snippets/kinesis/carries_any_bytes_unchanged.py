# /// uradori
# confirmed = "604a4583d8fa454819a7e9f573f16e8a236cc55a3ed86f6465f681f18eb2a820"
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
# account.ja = "JSON、FIX 形式の取引、絵文字や結合文字のある投稿、0から255までのすべてのバイトを含む約256 KB のバイナリを、moto の2つのシャードに1件ずつとバッチで書いて2回読むと、1バイトも変わっていなかった。"
# account.en = "JSON, a trade as a FIX message, a post with emoji and combining characters and some 256 kB of binary data, with every byte from 0 to 255, were written to two shards of moto, singly and in a batch, and read twice with no byte changed."
# limits.ja = "AWS では書いていない。さらに大きなレコードは試していない。"
# limits.en = "Nothing was written on AWS, and no larger record was tried."
# ///
from streams import create, entry, put, put_batch, read_all

shards = create("events", 2)

# --8<-- [start:show]
events = {
    "phone-app": b'{"screen":  "Cart", "at": "2026-11-20T09:30:00+09:00", "ms": 412}',
    "stock-exchange": b"8=FIX.4.4\x0135=8\x0155=7203\x0131=2871.5\x0132=300\x01",
    "social-media": "\ufeff夕焼けがきれい 🌇 cafe\u0301 ｶﾌｪ\r\n".encode(),
    "online-game": bytes(range(256)) * 1000 + bytes([0]),
}
# ja: 2つのシャードのそれぞれに、1件ずつと、まとめ書きで書く。
# en: Each of two shards gets them one by one, and once more in a batch.
for shard in shards:
    records = [entry(source, data, shard) for source, data in events.items()]
    put("events", *records)
    put_batch("events", *records)

# ja: 2回読んで、届いたものをすべて集める。
# en: Both shards are read twice, and all that arrives is gathered.
received = {source: [] for source in events}
for _ in range(2):
    for records in read_all("events").values():
        for record in records:
            received[record["PartitionKey"]].append(record["Data"])

assert received["phone-app"] == [events["phone-app"]] * 8  # shows: log
assert received["stock-exchange"] == [events["stock-exchange"]] * 8  # shows: trade
assert received["social-media"] == [events["social-media"]] * 8  # shows: post
assert received["online-game"] == [events["online-game"]] * 8  # shows: game
unchanged = [source for source, data in events.items() if received[source] == [data] * 8]
assert unchanged == [*events]  # shows: unchanged
# --8<-- [end:show]
for source in unchanged:
    print(f"{source}: {len(events[source])} bytes, unchanged")
