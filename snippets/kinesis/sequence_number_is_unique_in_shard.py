# /// uradori
# confirmed = "068915d72b2625d03b119d9f2621b3938e97c3d0e2aaeaec17ef2f74cff1c958"
# statements = ["kds.seq-unique"]
# fails_when = [
#   "kinesis_shards.sequence_numbers_repeat",
#   "kinesis_variants.sequence_numbers_begin_anew",
#   "kinesis_later_shards.later_shards_begin_anew",
#   "kinesis_shards.same_data_gets_the_same_number",
# ]
# holds_when = ["kinesis_shards.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto の2つのシャードのそれぞれに1件ずつ40件とバッチで260件を書くと、番号は300通りずつで、キーもデータも同じ2件も、1件ずつでもバッチでも番号が違っていた。"
# account.en = "Forty records one by one and 260 in a batch were written to each of two shards on moto and had 300 different numbers in either; two with the same key and data, singly and in a batch, had different numbers, too."
# limits.ja = "AWS の番号は見ていない。moto の番号はシャードごとに1から始まるので、シャードをまたいだ一意性は確かめていない。"
# limits.en = "Numbers of AWS were not seen. moto counts from 1 in every shard, so nothing is checked across shards."
# ///
from collections import Counter

import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")


# --8<-- [start:show]
def click(user, page):
    place = shard["HashKeyRange"]["StartingHashKey"]
    return {"PartitionKey": f"user-{user}", "Data": page, "ExplicitHashKey": place}


for shard in kinesis.list_shards(StreamName="clicks")["Shards"]:
    for number in range(40):
        kinesis.put_record(StreamName="clicks", **click(number, b"/cart"))
    batch = [click(number, b"/cart") for number in range(40, 300)]
    kinesis.put_records(StreamName="clicks", Records=batch)
    # ja: キーもデータも同じレコードを、1件ずつ2回、まとめて2件書く。
    # en: Records with the same key and the same data: two one by one, and two in a batch.
    for _ in range(2):
        kinesis.put_record(StreamName="clicks", **click(77, b"/checkout"))
    kinesis.put_records(StreamName="clicks", Records=[click(78, b"/checkout")] * 2)

    iterator = kinesis.get_shard_iterator(
        StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    records = []
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        records += page["Records"]
        iterator = page["NextShardIterator"]

    different = Counter(each.get("SequenceNumber") for each in records if each["Data"] == b"/cart")
    assert (len(different), max(different.values()) < 2) == (300, True)  # shows: unique
    copies = [record for record in records if record["Data"] == b"/checkout"]
    alike = {record.get("SequenceNumber") for record in copies}
    assert len(alike) == 2 * len({copy["PartitionKey"] for copy in copies})  # shows: alike
# --8<-- [end:show]
print("300 records with different keys:", len(different), "sequence numbers")
print("2 pairs of records that are alike:", len(alike), "sequence numbers")
