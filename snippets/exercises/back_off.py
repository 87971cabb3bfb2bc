# /// uradori
# worlds = ["kinesis_batches.batches_fail_partly", "kinesis_busy.streams_are_busy_at_first"]
# ///
import random
import time

import boto3
from clocks import clock

kinesis = boto3.client("kinesis")
calls = []


def put(stream, records):
    calls.append(time.time())
    # ja: 混雑したストリームに、これより多くは送らない。
    # en: A busy stream is not asked more often than that.
    assert len(calls) <= 15
    return kinesis.put_records(StreamName=stream, Records=records)["Records"]


# --8<-- [start:given]
def write(stream, records):
    while any("ErrorCode" in result for result in put(stream, records)):
        print("failed, once more")


# --8<-- [end:given]
# --8<-- [start:solution]
def write(stream, records):
    wait = 0.2
    while True:
        results = put(stream, records)
        # ja: 送り直すのは、失敗したレコードだけである。
        # en: Only the records that failed go again.
        records = [each for each, result in zip(records, results) if "ErrorCode" in result]
        if not records:
            return
        # ja: 待つ上限を倍々に延ばし、その範囲でばらつかせる。
        # en: The longest wait doubles each time; how long it is in that range is left to chance.
        time.sleep(random.uniform(wait / 2, wait))
        wait = min(2 * wait, 20)


# --8<-- [end:solution]
waits = []
for stream in ("clicks", "taps"):
    kinesis.create_stream(StreamName=stream, ShardCount=1)
    kinesis.get_waiter("stream_exists").wait(StreamName=stream)
    [shard] = kinesis.list_shards(StreamName=stream)["Shards"]
    sent = [f"{stream}-{number:02}" for number in range(20)]

    with clock():
        calls.clear()
        write(stream, [{"PartitionKey": each, "Data": each.encode()} for each in sent])
        waits.append([round(later - earlier, 2) for earlier, later in zip(calls, calls[1:])])

    iterator = kinesis.get_shard_iterator(
        StreamName=stream, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    stored = kinesis.get_records(ShardIterator=iterator)["Records"]
    assert sorted(each["Data"].decode() for each in stored) == sent

# ja: 待ち方が同じでは、同時に失敗したプロデューサーどうしが、また同時に送り直す。
# en: Producers that wait alike fail together and come back together.
assert waits[0] != waits[1] or sum(waits[0]) == 0
