# /// uradori
# confirmed = "1e30c9cf2f05749347321c128c1cf8271d8f10b20bc27834964b1ff865626d4b"
# statements = ["kds.record"]
# fails_when = [
#   "kinesis_batches.batches_end_at_100",
#   "kinesis_batches.batches_have_no_limit",
#   "kinesis_batches.refused_batches_are_half_written",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# account.ja = "moto は、シャードの数、キー、データの長さを変えた3つのストリームで、501件と1,000件の書き込みを断って1件も書かなかった。500件は続けて渡した1件とともに受け付け、すべてが読めた。"
# account.en = "On moto, three streams that differ in shards, keys and length of data refused 501 and 1,000 records and kept none; each took 500, and one more in the next call, and all were read back."
# limits.ja = "AWS には送っていない。AWS では、受け付けられた呼び出しの中でも、一部のレコードの書き込みが失敗することがある。moto では失敗しない。"
# limits.en = "AWS was not sent any. There, some records of a call that is accepted may fail to be written; moto's never do."
# ///
import boto3
from streams import create, is_accepted, read_all

kinesis = boto3.client("kinesis")


def batch(count):
    return [
        {"PartitionKey": f"user-{number % users}", "Data": b"%03d" % number + page}
        for number in range(count)
    ]


def stored(stream):
    records = (each for shard in read_all(stream).values() for each in shard)
    return sorted((each["Data"], each["PartitionKey"]) for each in records)


def written(records, **request):
    return is_accepted(kinesis.put_records, Records=records, **request)


# --8<-- [start:show]
# ja: シャードが1つでも3つでも、1人の客でも大勢でも、データが長くても短くても同じである。
# en: It is the same with one shard or three, with one user or many, with long data or short.
streams = {"clicks": (1, 501, b"/cart"), "carts": (1, 1, b"/cart" * 99), "views": (3, 501, b"/")}
for stream, (shards, _, _) in streams.items():
    create(stream, shards)
for stream, (_, users, page) in streams.items():
    assert not any(written(batch(n), StreamName=stream) for n in (501, 1000))  # shows: refused
assert not any(stored(stream) for stream in streams)  # shows: none

for stream, (_, users, page) in streams.items():
    all_501 = [(each["Data"], each["PartitionKey"]) for each in batch(501)]
    assert (  # shows: most
        is_accepted(kinesis.put_records, StreamName=stream, Records=batch(500))
        # ja: 上限は呼び出しごとのもので、次の呼び出しで1件を渡しても受け付けられる。
        # en: The limit is that of a call: one more record, in the next, is accepted.
        and written(batch(501)[500:], StreamName=stream)
        and stored(stream) == all_501
    )
# --8<-- [end:show]
print("501 records: refused, none of them written")
print("500 records: accepted, and one more in the next call:", len(all_501), "written")
