# /// uradori
# confirmed = "be01dd970b1b6a309908beaebeb30fd8c99ee6a13b927184a4bb2016f1b2ba4a"
# statements = ["kds.partition-key-shard"]
# fails_when = ["kinesis_shards.any_shard_will_do", "kinesis_shards.busy_keys_move"]
# holds_when = ["kinesis_shards.keys_hash_otherwise"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "moto の2シャードと4シャードのストリームに、14のキーのレコードを1件ずつとバッチで、2つのクライアントから、長さを変えて1,100件ほどずつ書くと、どのキーのレコードも、最初の1件と同じシャードから読めた。2つのキーは420件を超えた。"
# account.en = "Some 1,100 records of 14 keys, short and long, were written by two clients, singly and in batches, to a stream of two shards on moto and to one of four; all were read from the shard that had taken the first of their key. Two of the keys had more than 420."
# limits.ja = "AWS では書いていない。シャードを分割・統合すると、その後のレコードは別のシャードに入りうる。"
# limits.en = "Nothing was written on AWS. Once shards are split or merged, later records may go to another shard."
# ///
import boto3
from streams import create, put_batch, read_all

kinesis = boto3.client("kinesis")


# --8<-- [start:show]
def shard_of(truck, kilometre, producer=kinesis):
    data = f"{truck} km {kilometre}".encode() * kilometre
    answer = producer.put_record(StreamName=stream, PartitionKey=truck, Data=data)
    return answer["ShardId"]


trucks = [f"truck-{number}" for number in range(7)] + [f"車-{number}" for number in range(7)]
other = boto3.session.Session().client("kinesis")
for stream, shards in {"returns": 2, "deliveries": 4}.items():
    create(stream, shards)
    first = {truck: shard_of(truck, 1) for truck in trucks}
    # ja: 長いレコードも、別のプロデューサーが書くレコードも、何百件のまとめ書きも続く。
    # en: Long records follow, those of another producer, and hundreds in batches.
    later = [
        (truck, shard_of(truck, 400, sender)) for truck in trucks for sender in (kinesis, other)
    ]
    loads = trucks * 20 + trucks[:2] * 400
    batch = [{"PartitionKey": truck, "Data": b"on the road"} for truck in loads]
    later += [(truck, shard) for truck, (shard, _) in zip(loads, put_batch(stream, *batch))]
    same = all(shard == first[truck] for truck, shard in later)
    # ja: 読んでみても、どのレコードもそのシャードにある。
    # en: Reading finds every record in that shard.
    found = read_all(stream).items()
    stored = [(each["PartitionKey"], shard) for shard, records in found for each in records]
    assert same and sorted(stored) == sorted([*first.items(), *later])  # shows: one, many
# --8<-- [end:show]
print(len(trucks), "trucks, in", len(set(first.values())), "shards")
print("records of them in another shard:", sum(shard != first[truck] for truck, shard in stored))
