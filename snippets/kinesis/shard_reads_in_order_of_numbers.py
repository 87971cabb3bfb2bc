# /// uradori
# confirmed = "9a07f492ec86eb81c4e77af43a99f2a1b00734f406e1c8dc3dcaddcdf2f8cfd1"
# was = ["kinesis/shard_keeps_order_of_writes"]
# statements = ["kds.seq-order"]
# fails_when = [
#   "kinesis_shards.shard_reverses",
#   "kinesis_shards.shard_shuffles",
#   "kinesis_shards.shard_groups_by_key",
# ]
# holds_when = ["kinesis_shards.sequence_numbers_leave_gaps", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# account.ja = "2つのキーの6件を入り混ぜて moto の1つのシャードに書くと、1件ずつ読んでも一度に読んでも、1つのキーだけを見ても全体でも、番号の順だった。"
# account.en = "Six records of two keys were written to one shard on moto in between each other and came in the order of their numbers, those of one key as well as all six, read one by one or in one go."
# limits.ja = "AWS では読んでいない。moto は書き込みの順に番号を付ける。AWS で番号が厳密に書いた順になるのは、SequenceNumberForOrdering を使ったときである。"
# limits.en = "AWS was not read from. moto numbers records in the order of writing; on AWS it takes SequenceNumberForOrdering for numbers to follow that order strictly."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="order-events", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="order-events")
[shard] = kinesis.list_shards(StreamName="order-events")["Shards"]

# --8<-- [start:show]
assigned = []


def write(key, *events):
    for event in events:
        data = event.encode()
        answer = kinesis.put_record(StreamName="order-events", PartitionKey=key, Data=data)
        assigned.append((key, int(answer["SequenceNumber"])))


# ja: 2つの注文の出来事が、入り混じって1つのシャードに入る。
# en: The events of two orders go to one shard, in between each other.
write("order-1042", "created", "paid")
write("order-1043", "created")
write("order-1042", "packed", "shipped")
write("order-1043", "cancelled")

# ja: 1件ずつ読んでも、まとめて読んでも、順序は同じである。
# en: Read one by one or in one go, the order is the same.
for limit in (1, 10):
    records = []
    iterator = kinesis.get_shard_iterator(
        StreamName="order-events", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
    )["ShardIterator"]
    while (page := kinesis.get_records(ShardIterator=iterator, Limit=limit))["Records"]:
        records += page["Records"]
        iterator = page["NextShardIterator"]

    read = [(record["PartitionKey"], int(record["SequenceNumber"])) for record in records]
    one = [number for key, number in read if key == "order-1042"]
    # shows: numbers
    assert one == sorted(number for key, number in assigned if key == "order-1042")
    both = [number for _, number in read]
    assert both == sorted(number for _, number in assigned)  # shows: keys
# --8<-- [end:show]
for record in records:
    print(record["PartitionKey"], record["Data"].decode())
