# /// uradori
# confirmed = "825a791ced94663f2432a11a0e33d459cd4248daf8c621d1f3758ac89c102e22"
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
# account.ja = "5つのクライアントが moto の4シャードのストリームに、1件ずつとバッチで12件ずつ書いた後で1つのシャードを分割しても、すべてのシャードを先頭から読んで、60件すべてが得られた。"
# account.en = "Five clients wrote twelve records each, singly and in batches, to a stream of four shards on moto; even after one shard was split, all sixty were read from the shards, from the oldest on."
# limits.ja = "AWS では書いていない。AWS では、まだ続きがあっても、1回の読み取りが空になることがある。"
# limits.en = "Nothing was written on AWS, where a single read may come back empty although more records follow."
# ///
import boto3
from streams import create, read_all, wait

kinesis = boto3.client("kinesis")
create("sensor-readings", 4)

# --8<-- [start:show]
# ja: センサーはどれも別のプロデューサーで、知っているのはストリームの名前だけである。
# en: Each sensor is a producer of its own that knows the name of the stream and nothing else.
readings = {
    "kitchen": b"21.5",
    "garage": b"14.2",
    "greenhouse": b"27.8",
    "cellar": b"11.9",
    "bath": b"23.4",
}
sent = []
for sensor, celsius in readings.items():
    producer = boto3.session.Session().client("kinesis")
    # ja: 同じ値が二度続いても、どちらも別のレコードである。
    # en: The same value may come twice: each is a record of its own.
    first, *batch = [(sensor, celsius + b"%d" % (number // 2)) for number in range(12)]
    sent += [first, *batch]
    producer.put_record(StreamName="sensor-readings", PartitionKey=sensor, Data=first[1])
    records = [{"PartitionKey": key, "Data": data} for key, data in batch]
    producer.put_records(StreamName="sensor-readings", Records=records)

# ja: シャードを分割しても、それまでのレコードは読める。
# en: Splitting a shard takes nothing away from what is there.
shard, *_ = kinesis.list_shards(StreamName="sensor-readings")["Shards"]
halves = {"ShardToSplit": shard["ShardId"], "NewStartingHashKey": str(2**126 // 2)}
kinesis.split_shard(StreamName="sensor-readings", **halves)
wait("sensor-readings")

received = [*read_all("sensor-readings").values()]
assert [len(shard) > 0 for shard in received].count(True) == 4  # shows: shards

records = [record for shard in received for record in shard]
found = sorted((record["PartitionKey"], record["Data"]) for record in records)
assert found == sorted(sent)  # shows: every
assert {record["PartitionKey"] for record in records} == {*readings}  # shows: producers
oldest = {(key, celsius + b"0") for key, celsius in readings.items()}
assert oldest - {*found} == set()  # shows: oldest
# --8<-- [end:show]
for sensor in readings:
    print(sensor, len([key for key, _ in found if key == sensor]), "readings")
