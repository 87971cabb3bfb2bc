# /// uradori
# statements = ["kds.seq-order"]
# fails_when = ["kinesis.every_other_record_lost", "kinesis.data_altered"]
# holds_when = ["kinesis.batches_fail_partly", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecordsResultEntry.html",
# ]
# limits.ja = "moto の `PutRecords` は失敗しないので、失敗は環境を壊して起こしている。AWS では、間隔を空けて送り直す。応答を受け取れずに送り直した場合は重複しうる。"
# limits.en = "moto's `PutRecords` never fails, so failures come from a broken world; on AWS, wait a little between attempts. A call sent again because its response was lost may still write records twice."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")
[shard] = kinesis.list_shards(StreamName="clicks")["Shards"]

# --8<-- [start:show]
pages = [f"/item/{number:02}" for number in range(20)]
pending = [{"PartitionKey": page, "Data": page.encode()} for page in pages]
while pending:
    results = kinesis.put_records(StreamName="clicks", Records=pending)["Records"]
    # ja: 結果は送った順に並ぶ。エラーコードのあるものだけを送り直す。
    # en: Results come in the order of the request; only those with an error code go again.
    assert len(results) == len(pending)
    pending = [record for record, result in zip(pending, results) if "ErrorCode" in result]

iterator = kinesis.get_shard_iterator(
    StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
stored = []
while (answer := kinesis.get_records(ShardIterator=iterator))["Records"]:
    stored += [record["Data"].decode() for record in answer["Records"]]
    iterator = answer["NextShardIterator"]
assert sorted(stored) == pages
# --8<-- [end:show]

print("sent:", len(pages), "stored:", len(stored))
