# /// uradori
# statements = ["kds.record"]
# fails_when = [
#   "kinesis.batches_have_no_limit",
#   "kinesis.batches_end_at_100",
#   "kinesis.refused_batches_are_half_written",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
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
def write(users):
    batch = [{"PartitionKey": user, "Data": b"/cart"} for user in users]
    try:
        answer = kinesis.put_records(StreamName="clicks", Records=batch)
    except ClientError:
        return "refused"
    return f"{answer['FailedRecordCount']} failed"


def stored():
    keys, position = [], iterator
    while (page := kinesis.get_records(ShardIterator=position))["Records"]:
        keys += [record["PartitionKey"] for record in page["Records"]]
        position = page["NextShardIterator"]
    return sorted(keys)


users = [f"user-{number:03}" for number in range(501)]
assert (write(users), stored()) == ("refused", [])
assert (write(users[:500]), stored()) == ("0 failed", users[:500])
# --8<-- [end:show]

print("501 records: refused, none of them written")
print("500 records: all written by one call")
