# /// uradori
# confirmed = "8c0e9344a108e3b1e7cdc446bc93403a8150bcd096a130f92e30613010c4a426"
# statements = ["kds.seq-order"]
# fails_when = [
#   "kinesis_batches.results_are_reversed",
#   "kinesis_batches.failures_have_no_code",
#   "kinesis_batches.written_records_are_called_failed",
#   "kinesis_batches.failures_repeat_a_written_record",
# ]
# holds_when = ["kinesis_batches.batches_fail_partly", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecordsResultEntry.html",
# ]
# account.ja = "moto に20件をまとめて書き、エラーコードの付いたものだけを送り直す手順で、20件すべてが1回ずつ、応答が伝えた番号で読めた。"
# account.en = "Twenty records were written to moto in a batch by a loop that sends again those with an error code; all 20 were read, once each, under the numbers in the responses."
# limits.ja = "moto の PutRecords は失敗しないので、送り直しは環境を壊した実行でしか起きていない。応答を受け取れずに送り直した場合は重複しうる。"
# limits.en = "moto's PutRecords never fails, so records are sent again in a broken world only. A call sent again because its response was lost may still write records twice."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
[shard] = kinesis.list_shards(StreamName="clicks")["Shards"]

# --8<-- [start:show]
clicks = [f"/item/{number:02}" for number in range(20)]
pending, reported = clicks, []
while pending:
    batch = [{"PartitionKey": click, "Data": click.encode()} for click in pending]
    results = kinesis.put_records(StreamName="clicks", Records=batch)["Records"]
    # ja: エラーコードのあるものだけを、なくなるまで送り直す。
    # en: Only those with an error code go again, until there are none.
    failed = [click for click, result in zip(pending, results) if "ErrorCode" in result]
    reported += [
        (result.get("SequenceNumber"), click)
        for click, result in zip(pending, results)
        if "ErrorCode" not in result
    ]
    pending = failed

iterator = kinesis.get_shard_iterator(
    StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
stored = []
while (answer := kinesis.get_records(ShardIterator=iterator))["Records"]:
    stored += [(each["SequenceNumber"], each["Data"].decode()) for each in answer["Records"]]
    iterator = answer["NextShardIterator"]

# ja: 書き込めたと応答のあった番号には、そのとおりのデータがある。
# en: Under each number that was reported as written, there is the very data.
assert {*reported} <= {*stored}  # shows: order
assert {click for _, click in stored} == {*clicks}  # shows: again
assert len(stored) == len(reported)  # shows: once
# --8<-- [end:show]
print("to be written:", len(clicks), "records")
print("reported as written:", len(reported), "and stored:", len(stored))
