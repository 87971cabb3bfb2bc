# /// uradori
# confirmed = "bc9141458be7912f9fb60312c85178fb254480f4084f6cca5c3a881a05fc46b8"
# statements = ["kds.partition-key-producer"]
# fails_when = ["kinesis.keys_are_optional", "kinesis_batches.batches_alter_keys"]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
# ]
# account.ja = "moto の3つのストリームに顧客、店、注文、240文字をキーとして書いた4件はそのキーのまま読めた。キーのない書き込みは、ハッシュ値を付けても PutRecord でも PutRecords でも断られ、何も残らなかった。"
# account.en = "On three streams of moto, records with a customer, a shop, an order and 240 characters as the key were read back with just these keys; writes without a key, even with a hash value, were refused by PutRecord and by PutRecords and left nothing."
# limits.ja = "AWS では書いていない。moto は配分方式を知らず、どのストリームも既定のものとして扱う。"
# limits.en = "Nothing was written on AWS. moto knows no distribution strategies; every stream behaves like one with the default."
# ///
import boto3
from streams import create, is_accepted, read_all, wait

kinesis = boto3.client("kinesis")
create("orders", 1)
create("sales", 3)
kinesis.create_stream(StreamName="visits", StreamModeDetails={"StreamMode": "ON_DEMAND"})
wait("visits")


# --8<-- [start:show]
def stored(stream):
    return sorted(each["PartitionKey"] for shard in read_all(stream).values() for each in shard)


# ja: 同じ注文でも、キーには客も、店も、注文の番号も、もっと長いものも選べる。
# en: For the same order, the key may be the customer, the shop, the order itself or something longer.
chosen = ["Tokyo 東京", "customer-7", "order-1042", "order-1042, item 17 " * 12]
for stream in ("orders", "sales", "visits"):
    order = {"Data": b"order-1042"}
    for key in chosen[:2]:
        is_accepted(kinesis.put_record, StreamName=stream, PartitionKey=key, **order)
    batch = [{"PartitionKey": key, **order} for key in chosen[2:]]
    is_accepted(kinesis.put_records, StreamName=stream, Records=batch)
    assert stored(stream) == sorted(chosen)  # shows: chosen

    # ja: キーの代わりにハッシュ値を指定しても拒否され、何も書き込まれない。
    # en: Given a hash value instead of a key, it is refused as well, and nothing is written.
    keyless = [order, {"ExplicitHashKey": "0", **order}]
    accepted = [is_accepted(kinesis.put_record, StreamName=stream, **each) for each in keyless]
    for each in keyless:
        accepted.append(is_accepted(kinesis.put_records, StreamName=stream, Records=[each] * 2))
    assert (any(accepted), stored(stream)) == (False, sorted(chosen))  # shows: refused
# --8<-- [end:show]
print("with a key, kept as it is:", *chosen[:3], "and one of", len(chosen[-1]), "characters")
print("without a key: accepted" if any(accepted) else "without a key: refused")
