# /// uradori
# statements = ["quick.kinesis", "kinesis.producer", "kds.ingest"]
# fails_when = ["kinesis.records_lost", "kinesis.every_other_record_lost", "kinesis.data_altered"]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "AWS では、まだ続きがあっても、1回の読み取りが空になることがある。"
# limits.en = "On AWS a single read may come back empty although more records follow."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="sensor-readings", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="sensor-readings")

# ja: プロデューサーが知っているのはストリームの名前だけで、誰が読むかは知らない。
# en: Producers know the name of the stream and nothing of who reads it.
readings = {"kitchen": b"21.5", "garage": b"14.2", "greenhouse": b"27.8", "cellar": b"11.9"}
for sensor, celsius in readings.items():
    kinesis.put_record(StreamName="sensor-readings", PartitionKey=sensor, Data=celsius)

received = []
for shard in kinesis.list_shards(StreamName="sensor-readings")["Shards"]:
    iterator = kinesis.get_shard_iterator(
        StreamName="sensor-readings", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        received += [(record["PartitionKey"], record["Data"]) for record in page["Records"]]
        iterator = page["NextShardIterator"]

assert sorted(received) == sorted(readings.items())
for sensor, celsius in sorted(received):
    print(f"{sensor}: {celsius.decode()}")
