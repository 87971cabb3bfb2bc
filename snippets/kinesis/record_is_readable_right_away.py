# /// uradori
# confirmed = "d3f78c3af958d64190788b924be62fba514b8452be50a56aefed558071b0f1a9"
# statements = ["quick.kinesis", "kinesis.def"]
# fails_when = ["kinesis_records.latest_gives_the_one_before_too", "kinesis.reads_lag_behind"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html",
# ]
# account.ja = "moto で LATEST から読み始めると、その前に書いた3件は返らず、1件書くたびに、その1件だけが読めた。これを3回見た。"
# account.en = "On moto reading began at LATEST: the three records written before did not come, and after each of three writes a read gave just the record written."
# limits.ja = "moto には遅延がない。AWS で読めるようになるまでの時間は測っていない。"
# limits.en = "moto has no latency; how long it takes on AWS is not measured."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="sensor-readings", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="sensor-readings")
[shard] = kinesis.list_shards(StreamName="sensor-readings")["Shards"]

# --8<-- [start:show]
earlier = [b"19.5", b"19.6", b"19.8"]
for celsius in earlier:
    kinesis.put_record(StreamName="sensor-readings", PartitionKey="kitchen", Data=celsius)
# ja: LATEST は「これから書き込まれるレコードから」という位置である。
# en: LATEST means: start with whatever is written next.
iterator = kinesis.get_shard_iterator(
    StreamName="sensor-readings", ShardId=shard["ShardId"], ShardIteratorType="LATEST"
)["ShardIterator"]

pages = []
for celsius in [b"20.1", b"20.4", b"20.9"]:
    kinesis.put_record(StreamName="sensor-readings", PartitionKey="kitchen", Data=celsius)
    page = kinesis.get_records(ShardIterator=iterator)
    pages.append([record["Data"] for record in page["Records"]])
    iterator = page["NextShardIterator"]

read_from = {"LATEST": [data for page in pages for data in page]}
assert not {*earlier} & {*read_from["LATEST"]}  # shows: latest
# ja: 書き込むたびに、いま書いた1件が読めた。
# en: After each write, the record just written could be read.
assert pages == [[b"20.1"], [b"20.4"], [b"20.9"]]  # shows: alone
# --8<-- [end:show]
for number, records in enumerate(pages, start=1):
    print(f"after write {number}:", *(record.decode() for record in records))
