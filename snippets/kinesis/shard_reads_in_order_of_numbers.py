# /// uradori
# confirmed = "18bbc08c80efbb3d76d4443f5fa6e0f7b7fcd6fb55f6c50cc37176130a37d9eb"
# was = ["kinesis/shard_keeps_order_of_writes"]
# statements = ["kds.seq-order"]
# fails_when = [
#   "kinesis_shards.shard_reverses",
#   "kinesis_shards.shard_shuffles",
#   "kinesis_shards.shard_groups_by_key",
#   "kinesis_later_shards.later_shards_reverse",
# ]
# holds_when = ["kinesis_shards.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "moto の2つのシャードのそれぞれに、2つのキーの6件を入り混ぜて書くと、1件ずつ読んでも一度に読んでも、1つのキーだけを見ても全体でも、番号の順だった。"
# account.en = "Six records of two keys were written, in between each other, to each of two shards on moto; they came in the order of their numbers, those of one key as well as all six, read one by one or in one go."
# limits.ja = "AWS では読んでいない。moto は書き込みの順に番号を付ける。AWS で番号が厳密に書いた順になるのは、SequenceNumberForOrdering を使ったときである。"
# limits.en = "AWS was not read from. moto numbers records in the order of writing; on AWS it takes SequenceNumberForOrdering for numbers to follow that order strictly."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="order-events", ShardCount=2)
kinesis.get_waiter("stream_exists").wait(StreamName="order-events")

# --8<-- [start:show]
assigned = {}


def write(key, *events):
    for event in events:
        data = event.encode()
        answer = kinesis.put_record(StreamName="order-events", PartitionKey=key, Data=data)
        in_shard = assigned.setdefault(answer["ShardId"], [])
        in_shard.append((key, int(answer["SequenceNumber"])))


# ja: 2つのシャードのそれぞれに、2つの注文の出来事が入り混じって入る。
# en: Each of two shards gets the events of two orders, in between each other.
for first, second in (("order-1042", "order-1043"), ("order-1044", "order-1045")):
    write(first, "created", "paid")
    write(second, "created")
    write(first, "packed", "shipped")
    write(second, "cancelled")
assert [len(written) for written in assigned.values()] == [6, 6]  # setup

# ja: 1件ずつ読んでも、まとめて読んでも、順序は同じである。
# en: Read one by one or in one go, the order is the same.
for shard, written in assigned.items():
    for limit in (1, 10):
        records = []
        iterator = kinesis.get_shard_iterator(
            StreamName="order-events", ShardId=shard, ShardIteratorType="TRIM_HORIZON"
        )["ShardIterator"]
        while (page := kinesis.get_records(ShardIterator=iterator, Limit=limit))["Records"]:
            records += page["Records"]
            iterator = page["NextShardIterator"]

        read = [(record["PartitionKey"], int(record["SequenceNumber"])) for record in records]
        order, _ = written[0]
        one = [number for key, number in read if key == order]
        assert one == sorted(number for key, number in written if key == order)  # shows: numbers
        both = [number for _, number in read]
        assert both == sorted(number for _, number in written)  # shows: keys
    for record in records:
        print(record["PartitionKey"], record["Data"].decode())
# --8<-- [end:show]
