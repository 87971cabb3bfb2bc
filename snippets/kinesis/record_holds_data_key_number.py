# /// uradori
# confirmed = "c3a540322068cef2e59bc74e03a0bd3bfcd95b5893458233cd7d2fed5da9cb3e"
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
# account.ja = "moto の2つのシャードのそれぞれに1件ずつ3件と、まとめて3件を書くと、2回読んだ6件は、2回とも、書いたデータとキー、応答にあった番号を持っていた。"
# account.en = "Three records were written one by one and three in a batch to each of two shards of moto; the six were read twice and had, each time, the data and keys written and the numbers given in the responses."
# limits.ja = "AWS では書いていない。moto のシーケンス番号はシャードごとの1、2、3…だが、AWS では桁数の多い別の数になる。"
# limits.en = "Nothing was written on AWS. moto numbers the records of a shard 1, 2, 3…; on AWS they are other numbers with many digits."
# ///
import boto3
from streams import create, entry, read

kinesis = boto3.client("kinesis")
shards = create("clicks", 2)

# --8<-- [start:show]
clicks = [("user-7", b"/cart"), ("客-9" * 20, b"/help"), ("user-7", b"/checkout")]
batch = [("user-9", b"/cart"), ("user-7", b"/help"), ("user-9", b"")]
for shard in shards:
    assigned = []
    for user, page in clicks:
        answer = kinesis.put_record(StreamName="clicks", **entry(user, page, shard))
        assigned.append(answer["SequenceNumber"])
    # ja: まとめ書きの応答にも、割り当てられた番号がある。
    # en: The response to a batch tells the numbers, too.
    records = [entry(user, page, shard) for user, page in batch]
    answer = kinesis.put_records(StreamName="clicks", Records=records)
    assigned += [each["SequenceNumber"] for each in answer["Records"]]

    # ja: もう一度読んでも、同じものが入っている。
    # en: Read once more, they hold the same.
    for _ in range(2):
        records = read("clicks", shard["ShardId"])
        data = [record.get("Data") for record in records]
        assert data == [page for _, page in clicks + batch]  # shows: data
        keys = [record.get("PartitionKey") for record in records]
        assert keys == [user for user, _ in clicks + batch]  # shows: key
        numbers = [record.get("SequenceNumber") for record in records]
        assert numbers == assigned  # shows: number
# --8<-- [end:show]
for page, key in zip(data, keys):
    print(page.decode() or "nothing", "with the key", key[:6])
