# /// uradori
# confirmed = "23f0a0fd48d8d4f11eca6b83e32acaa6ad32476edf9fe2b325193d62f7b6d90e"
# statements = ["kds.seq-unique", "kds.consumers"]
# fails_when = [
#   "kinesis.every_other_record_lost",
#   "kinesis_shards.same_data_gets_the_same_number",
#   "kinesis.data_altered",
# ]
# holds_when = ["kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/kinesis-record-processor-duplicates.html",
# ]
# account.ja = "moto の2つのシャードのそれぞれで、同じ支払いを、すぐに、後で、別のクライアントから送り直すと、1件ずつでもバッチでも2件になり、12件の番号はすべて別々で、データは同じだった。"
# account.en = "In each of two shards on moto, payments that were sent again at once, later, or by another client became two records each, singly and in batches; all twelve had different numbers and the data that was sent."
# limits.ja = "AWS では書いておらず、応答が失われるところも起こしていない。"
# limits.en = "Nothing was written on AWS, and no response was really lost."
# ///
from collections import Counter

import boto3
from streams import create, entry, read

shards = create("payments", 2)

# --8<-- [start:show]
producer, restarted = (boto3.session.Session().client("kinesis") for _ in range(2))
payments = [b"payment-77", b"payment-78" + b", one more item" * 50, b"payment-79"]
# ja: 応答が届かなかった支払いを、すぐに、あるいは後で、あるいは再起動してから送り直す。
# en: A payment that was not answered for is sent again: at once, later, or after a restart.
attempts = [(producer, payments[number]) for number in (0, 0, 1, 2, 1)]
attempts.append((restarted, payments[2]))
for shard in shards:
    reported = []
    for client, payment in attempts:
        answer = client.put_record(StreamName="payments", **entry("shop", payment, shard))
        # ja: まとめ書きでも同じである。
        # en: It is the same with batches.
        batch = [entry("kiosk", payment, shard)]
        answers = client.put_records(StreamName="payments", Records=batch)["Records"]
        reported += [each.get("SequenceNumber") for each in (answer, *answers)]

    records = read("payments", shard["ShardId"])
    copies = Counter((record["PartitionKey"], record["Data"]) for record in records)
    assert {*copies.values()} == {2}  # shows: two
    numbers = {record.get("SequenceNumber") for record in records}
    assert len({*reported}) == len(numbers) == len(records)  # shows: numbers
    assert {data for _, data in copies} == {*payments}  # shows: payment
# --8<-- [end:show]
print("records:", len(records), "with", len(numbers), "sequence numbers")
print("payments:", *(payment[:10].decode() for payment in payments))
