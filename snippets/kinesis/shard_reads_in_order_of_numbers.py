# /// uradori
# confirmed = "fa6222c854d3df4ec64b93608bc225be7b629bbb391499eba44a3f6847f6f334"
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
# account.ja = "moto の3シャードと1シャードのストリームに6つの注文の出来事を入り混ぜて書くと、どのシャードも、7件ずつ読んでも一度に読んでも、最も古いものから、LATEST から、番号の後から読んでも、番号の順だった。"
# account.en = "Events of six orders were written, in between each other, to streams of three shards and of one on moto; each shard gave them in the order of their numbers, seven at a time or in one go, from the oldest on, from LATEST or after a number."
# limits.ja = "AWS では読んでいない。moto は書き込みの順に番号を付ける。AWS で番号が厳密に書いた順になるのは、SequenceNumberForOrdering を使ったときである。"
# limits.en = "AWS was not read from. moto numbers records in the order of writing; on AWS it takes SequenceNumberForOrdering for numbers to follow that order strictly."
# ///
from streams import create, entry, put, put_batch, read_on, start_at

streams = {"order-events": create("order-events", 3), "returns": create("returns", 1)}

# --8<-- [start:show]
# ja: いくつもの注文の出来事が、入り混じって起こる。
# en: Events of several orders happen in between each other.
orders = [f"order-{number}" for number in range(1042, 1048)]
steps = ["created", "paid", "packed", "shipped, " + "scanned, " * 20]
for stream, shards in streams.items():
    latest = {shard["ShardId"]: start_at(stream, shard["ShardId"], "LATEST") for shard in shards}
    events = [entry(order, step.encode()) for step in steps for order in orders]
    events += [entry(orders[0], b"returned", shard) for shard in shards]
    answers = put(stream, *events) + put_batch(stream, *events * 5)

    for shard, next_written in latest.items():
        numbers = sorted((int(number) for taker, number in answers if taker == shard))
        # ja: 数件ずつでも一度にでも、いちばん古いものからでも、途中からでも、順序は同じである。
        # en: A few at a time or in one go, from the oldest on or from a later one: the order is the same.
        after = start_at(stream, shard, "AFTER_SEQUENCE_NUMBER", str(numbers[0]))
        readings = [read_on(start_at(stream, shard), Limit=limit)[0] for limit in (7, 1000)]
        readings += [read_on(next_written)[0], readings[0][:1] + read_on(after)[0]]
        for records in readings:
            read = [int(record["SequenceNumber"]) for record in records]
            keys = [record["PartitionKey"] for record in records]
            one = [number for number, key in zip(read, keys) if key == keys[0]]
            assert one == sorted(one)  # shows: numbers
            # ja: キーが入り混じっていても、全体も番号の順である。
            # en: Mixed as the keys are, the whole is in the order of numbers, too.
            assert read == numbers  # shows: keys
# --8<-- [end:show]
for record in readings[0][:8]:
    print(record["PartitionKey"], record["Data"].decode()[:7])
