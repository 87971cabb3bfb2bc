# /// uradori
# confirmed = "695ac64ab93817bdf7392cddde2053a4b3dcb88ef2e972ee3d4eddbe890e7fce"
# statements = ["kds.record", "kds.record-fields"]
# fails_when = [
#   "kinesis.data_altered",
#   "kinesis.partition_keys_altered",
#   "kinesis.keys_are_not_kept",
#   "kinesis_shards.sequence_numbers_change",
#   "kinesis_variants.batches_get_other_numbers",
#   "kinesis_records.numbers_change_when_read_again",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto に1件ずつ3件と、まとめて2件を書くと、2回読んだ5件は、2回とも、書いたデータとキー、応答にあった番号を持っていた。"
# account.en = "Three records were written to moto one by one and two in a batch; the five were read twice and had, each time, the data and keys written and the numbers given in the responses."
# limits.ja = "AWS では書いていない。moto のシーケンス番号はシャードごとの1、2、3…だが、AWS では桁数の多い別の数になる。"
# limits.en = "Nothing was written on AWS. moto numbers the records of a shard 1, 2, 3…; on AWS they are other numbers with many digits."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="clicks", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="clicks")

# --8<-- [start:show]
clicks = [("user-7", b"/cart"), ("user-9", b"/help"), ("user-7", b"/checkout")]
assigned = []
for user, page in clicks:
    answer = kinesis.put_record(StreamName="clicks", PartitionKey=user, Data=page)
    assigned.append(answer["SequenceNumber"])
# ja: まとめ書きの応答にも、割り当てられた番号がある。
# en: The response to a batch tells the numbers, too.
clicks += (batch := [("user-9", b"/cart"), ("user-7", b"/help")])
records = [{"PartitionKey": user, "Data": page} for user, page in batch]
answer = kinesis.put_records(StreamName="clicks", Records=records)
assigned += [each["SequenceNumber"] for each in answer["Records"]]

[shard] = kinesis.list_shards(StreamName="clicks")["Shards"]
# ja: もう一度読んでも、同じものが入っている。
# en: Read once more, they hold the same.
for _ in range(2):
    iterator = kinesis.get_shard_iterator(
        StreamName="clicks", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    records = []
    while (page := kinesis.get_records(ShardIterator=iterator))["Records"]:
        records += page["Records"]
        iterator = page["NextShardIterator"]

    data = [record.get("Data") for record in records]
    assert data == [page for _, page in clicks]  # shows: data
    keys = [record.get("PartitionKey") for record in records]
    assert keys == [user for user, _ in clicks]  # shows: key
    numbers = [record.get("SequenceNumber") for record in records]
    assert numbers == assigned  # shows: number
# --8<-- [end:show]
for page, key in zip(data, keys):
    print(page.decode(), "with the key", key)
