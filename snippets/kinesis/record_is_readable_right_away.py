# /// uradori
# confirmed = "0edb192ec7ef5fc89307592769848b068a29ded37951b5defedc4a8b0c5c9adc"
# statements = ["quick.kinesis", "kinesis.def"]
# fails_when = ["kinesis_records.latest_gives_the_one_before_too", "kinesis.reads_lag_behind"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# account.ja = "moto の空のシャード2つと、3件あるシャードで LATEST から読み始めると、前からあった3件は返らず、1件または3件を書くたびに、書いたものだけが2つのコンシューマーに読めた。"
# account.en = "On moto reading began at LATEST, in two empty shards and in one that held three records: those three did not come, and after each write of one record or three, two consumers read just what had been written."
# limits.ja = "moto には遅延がない。AWS で読めるようになるまでの時間は測っていない。"
# limits.en = "moto has no latency; how long it takes on AWS is not measured."
# ///
import boto3
from streams import create, entry, put_batch

kinesis = boto3.client("kinesis")
shards = create("sensor-readings", 2)


# --8<-- [start:show]
def write(*celsius):
    """Write the first value alone and any others in a batch."""
    first, *others = [entry(f"kitchen-{each}", each, shard) for each in celsius]
    kinesis.put_record(StreamName="sensor-readings", **first)
    put_batch("sensor-readings", *others)


# ja: シャードがまだ空のときも、すでに3件あるときも試す。
# en: First while a shard is still empty, then once it holds three records.
for shard, earlier in ((shards[0], []), (shards[1], []), (shards[1], [b"19.5", b"19.6", b"19.8"])):
    if earlier:
        write(*earlier)
    # ja: LATEST は「これから書き込まれるレコードから」という位置である。
    # en: LATEST means: start with whatever is written next.
    consumers = [
        kinesis.get_shard_iterator(
            StreamName="sensor-readings", ShardId=shard["ShardId"], ShardIteratorType="LATEST"
        )["ShardIterator"]
        for _ in range(2)
    ]

    pages = []
    for celsius in [b"20.1"], [b"20.4"], [b"20.9", b"21.2", b"21.3"]:
        write(*celsius)
        answers = [kinesis.get_records(ShardIterator=iterator) for iterator in consumers]
        consumers = [answer["NextShardIterator"] for answer in answers]
        pages.append([[each["Data"] for each in answer["Records"]] for answer in answers])

    read_from = {"LATEST": [data for page in pages for records in page for data in records]}
    assert not {*earlier} & {*read_from["LATEST"]}  # shows: latest
    # ja: 書き込むたびに、いま書いたものがどちらのコンシューマーにも読めた。
    # en: After each write, both consumers could read just what was written.
    expected = [[b"20.1"], [b"20.4"], [b"20.9", b"21.2", b"21.3"]]
    assert pages == [[written, written] for written in expected]  # shows: alone
# --8<-- [end:show]
for number, (records, _) in enumerate(pages, start=1):
    print(f"after write {number}:", *(record.decode() for record in records))
