# /// uradori
# confirmed = "da23b79b35c2b2a0a74ed504d7de6596a27b432348375f5cf6cfe04dc4b194e2"
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
# account.ja = "moto の3つのシャードに20件をまとめて書き、エラーコードの付いたものだけを送り直す手順で、20件すべてが1回ずつ、応答が伝えたシャードから、その番号で読めた。"
# account.en = "Twenty records were written to three shards of moto in a batch by a loop that sends again those with an error code; all 20 were read, once each, from the shards and under the numbers in the responses."
# limits.ja = "moto の PutRecords は失敗しないので、送り直しは環境を壊した実行でしか起きていない。応答を受け取れずに送り直した場合は重複しうる。"
# limits.en = "moto's PutRecords never fails, so records are sent again in a broken world only. A call sent again because its response was lost may still write records twice."
# ///
import boto3
from streams import create, read_all

kinesis = boto3.client("kinesis")
create("clicks", 3)

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
        (result.get("ShardId"), result.get("SequenceNumber"), click, click)
        for click, result in zip(pending, results)
        if "ErrorCode" not in result
    ]
    pending = failed

stored = [
    (shard, record["SequenceNumber"], record["PartitionKey"], record["Data"].decode())
    for shard, records in read_all("clicks").items()
    for record in records
]
# ja: 書き込めたと応答のあった番号には、そのとおりのキーとデータがある。
# en: Under each number that was reported as written, there are the very key and data.
assert {*reported} <= {*stored}  # shows: order
assert {(key, data) for *_, key, data in stored} == {*zip(clicks, clicks)}  # shows: again
assert len(stored) == len(reported)  # shows: once
# --8<-- [end:show]
print("to be written:", len(clicks), "records")
print("reported as written:", len(reported), "and stored:", len(stored))
