# /// uradori
# confirmed = "8dff1d083f32f95edbe638f97b75bee71d1b8313a50af45e2923c7d9806fd1e1"
# statements = ["quick.kinesis", "kinesis.producer", "kds.ingest"]
# fails_when = [
#   "kinesis.every_other_record_lost",
#   "kinesis.one_producer_is_heard",
#   "kinesis.one_shard_can_be_read",
#   "kinesis.oldest_record_is_skipped",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "4つのクライアントが moto の2シャードのストリームに、1件ずつとバッチで3件ずつ書くと、2つのシャードを先頭から読んで、12件すべてが得られた。"
# account.en = "Four clients wrote three records each, singly and in batches, to a stream of two shards on moto, and all twelve were read from the two shards, from the oldest on."
# limits.ja = "AWS では書いていない。AWS では、まだ続きがあっても、1回の読み取りが空になることがある。"
# limits.en = "Nothing was written on AWS, where a single read may come back empty although more records follow."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="sensor-readings", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="sensor-readings")

# --8<-- [start:show]
# ja: センサーはどれも別のプロデューサーで、知っているのはストリームの名前だけである。
# en: Each sensor is a producer of its own that knows the name of the stream and nothing else.
readings = {"kitchen": b"21.5", "garage": b"14.2", "greenhouse": b"27.8", "cellar": b"11.9"}
sent = []
for sensor, celsius in readings.items():
    producer = boto3.session.Session().client("kinesis")
    first, *batch = [(sensor, celsius + digit) for digit in (b"", b"0", b"5")]
    sent += [first, *batch]
    producer.put_record(StreamName="sensor-readings", PartitionKey=sensor, Data=first[1])
    records = [{"PartitionKey": key, "Data": data} for key, data in batch]
    producer.put_records(StreamName="sensor-readings", Records=records)

received = {}
for shard in kinesis.list_shards(StreamName="sensor-readings")["Shards"]:
    received[shard["ShardId"]] = []
    iterator = kinesis.get_shard_iterator(
        StreamName="sensor-readings", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        received[shard["ShardId"]] += page["Records"]
        iterator = page["NextShardIterator"]
assert all(received.values())  # shows: shards

records = [record for shard in received.values() for record in shard]
found = sorted((record["PartitionKey"], record["Data"]) for record in records)
assert found == sorted(sent)  # shows: every
assert {record["PartitionKey"] for record in records} == {*readings}  # shows: producers
assert b"21.5" in [record["Data"] for record in records]  # shows: oldest
# --8<-- [end:show]
for sensor in readings:
    print(
        sensor, *(record["Data"].decode() for record in records if record["PartitionKey"] == sensor)
    )
