# /// uradori
# confirmed = "4aa071913ea55b73245547276f681a35bf85670d6cb9adbe960adeb56d920667"
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
# account.ja = "moto は501件の書き込みを断って1件も書かず、500件は受け付けて、500件すべてが読めた。"
# account.en = "moto refused 501 records and wrote none; it took 500, and all were read back."
# limits.ja = "AWS には送っていない。AWS では、受け付けられた呼び出しの中でも、一部のレコードの書き込みが失敗することがある。moto では失敗しない。"
# limits.en = "AWS was not sent any. There, some records of a call that is accepted may fail to be written; moto's never do."
# ///
import boto3
from botocore.exceptions import ClientError

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
[shard] = kinesis.list_shards(StreamName="clicks")["Shards"]
iterator = kinesis.get_shard_iterator(
    StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]


# --8<-- [start:show]
def is_accepted(call, records):
    try:
        call(StreamName="clicks", Records=records)
    except ClientError:
        return False
    return True


def stored():
    keys, position = [], iterator
    while (page := kinesis.get_records(ShardIterator=position))["Records"]:
        keys += [record["PartitionKey"] for record in page["Records"]]
        position = page["NextShardIterator"]
    return sorted(keys)


def written(call, records):
    is_accepted(call, records)
    return stored()


records = [{"PartitionKey": f"user-{number:03}", "Data": b"/cart"} for number in range(501)]
assert not is_accepted(kinesis.put_records, records[:501])  # shows: refused
assert stored() == []  # shows: none
keys = [record["PartitionKey"] for record in records]
assert written(kinesis.put_records, records[:500]) == keys[:500]  # shows: most
# --8<-- [end:show]
print("501 records: refused, none of them written")
print("500 records: accepted,", len(stored()), "of them written")
