# /// uradori
# confirmed = "975cac4c0f40ec01e476604a842a21b2122089c3114215063a701bfb365e5c31"
# statements = ["kds.partition-key-shard"]
# fails_when = ["kinesis_shards.any_shard_will_do", "kinesis_shards.busy_keys_move"]
# holds_when = ["kinesis_shards.keys_hash_otherwise"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# account.ja = "moto の4つのシャードに、14のキーのレコードを1件ずつとバッチで、2つのクライアントから、長さを変えて1,600件ほど書くと、どのキーのレコードも、最初の1件と同じシャードから読めた。2つのキーは540件を超えた。"
# account.en = "Some 1,600 records of 14 keys, short and long, were written to four shards on moto by two clients, singly and in batches; all were read from the shard that had taken the first of their key. Two of the keys had more than 540."
# limits.ja = "AWS では書いていない。シャードを分割・統合すると、その後のレコードは別のシャードに入りうる。"
# limits.en = "Nothing was written on AWS. Once shards are split or merged, later records may go to another shard."
# ///
import boto3
from streams import create, put_batch, read_all

kinesis = boto3.client("kinesis")
create("deliveries", 4)


# --8<-- [start:show]
def shard_of(truck, kilometre, producer=kinesis):
    data = f"{truck} km {kilometre}".encode() * kilometre
    answer = producer.put_record(StreamName="deliveries", PartitionKey=truck, Data=data)
    return answer["ShardId"]


trucks = [f"truck-{number}" for number in range(7)] + [f"車-{number}" for number in range(7)]
first = {truck: shard_of(truck, 1) for truck in trucks}
# ja: 長いレコードも、別のプロデューサーが書くレコードも、何百件のまとめ書きも続く。
# en: Long records follow, those of another producer, and hundreds in batches.
other = boto3.session.Session().client("kinesis")
later = [(truck, shard_of(truck, 400, client)) for truck in trucks for client in (kinesis, other)]
batch = [
    {"PartitionKey": truck, "Data": b"on the road"} for truck in trucks * 40 + trucks[:2] * 500
]
answers = put_batch("deliveries", *batch)
later += [(record["PartitionKey"], shard) for record, (shard, _) in zip(batch, answers)]
assert all(shard == first[truck] for truck, shard in later)  # shows: one, many
# ja: 読んでみても、どのレコードもそのシャードにある。
# en: Reading finds every record in that shard.
stored = [
    (record["PartitionKey"], shard)
    for shard, records in read_all("deliveries").items()
    for record in records
]
assert sorted(stored) == sorted([*first.items(), *later])  # shows: one, many
# --8<-- [end:show]
print(len(trucks), "trucks, in", len(set(first.values())), "shards")
print("records of them in another shard:", sum(shard != first[truck] for truck, shard in stored))
