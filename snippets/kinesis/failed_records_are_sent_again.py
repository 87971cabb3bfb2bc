# /// uradori
# confirmed = "7d9c4a262145284326fc02c4812e39a0e40ca045499061a385a4b39507bd7af4"
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
# account.ja = "moto に20件をまとめて書き、エラーコードの付いたものを送り直して、応答と読んだものを突き合わせた。失敗は壊した環境の中だけで起きる。"
# account.en = "Twenty records were written to moto in a batch, those with an error code sent again, and responses held against what was read; failures occur in a broken world only."
# limits.ja = "moto の `PutRecords` は失敗しないので、失敗は環境を壊して起こしている。AWS では、間隔を空けて送り直す。応答を受け取れずに送り直した場合は重複しうる。"
# limits.en = "moto's `PutRecords` never fails, so failures come from a broken world; on AWS, wait a little between attempts. A call sent again because its response was lost may still write records twice."
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
