# /// uradori
# breaks = "one"
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=4)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")


# --8<-- [start:given]
def partition_key(customer, step):
    return customer


# --8<-- [end:given]
# --8<-- [start:solution]
def partition_key(customer, step):
    # ja: 手順ごとにキーが変わるので、1人の客のレコードが別々のシャードに分かれる。
    # en: The key differs from step to step, so that a customer's records go to several shards.
    return f"{customer}-{step}"


# --8<-- [end:solution]
homes = {}
for customer in ("customer-1", "customer-2", "customer-3"):
    for step in ("ordered", "paid", "packed", "shipped"):
        answer = kinesis.put_record(
            StreamName="orders",
            PartitionKey=partition_key(customer, step),
            Data=f"{customer} {step}".encode(),
        )
        homes.setdefault(customer, set()).add(answer["ShardId"])
    print(customer, "is in", *sorted(homes[customer]))

# ja: 1人の客のレコードは、どれも1つのシャードに入る。
# en: All records of one customer are in one shard.
assert all(len(shards) == 1 for shards in homes.values())  # shows: one
