# /// uradori
# statements = ["kinesis.consumer", "kds.consumers"]
# fails_when = [
#   "kinesis.consumers_share_one_position",
#   "kinesis.reading_removes_records",
#   "sqs.visibility_ignored",
# ]
# holds_when = ["sqs.standard_queue_shuffles", "kinesis.reads_return_one_record"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
#   "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html",
# ]
# limits.ja = "SQS の標準キューでは、まれに同じメッセージが2つのコンシューマーに届くこともある。moto では起こらない。"
# limits.en = "A standard SQS queue may, rarely, give one message to two consumers; moto never does."
# ///
import boto3

kinesis = boto3.client("kinesis")
kinesis.create_stream(StreamName="orders", ShardCount=1)
kinesis.get_waiter("stream_exists").wait(StreamName="orders")
[shard] = kinesis.list_shards(StreamName="orders")["Shards"]
sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]


# --8<-- [start:show]
def read(iterator, limit):
    found = []
    while len(found) < limit:
        page = kinesis.get_records(ShardIterator=iterator, Limit=limit - len(found))
        iterator = page["NextShardIterator"]
        if not page["Records"]:
            break
        found += [record["Data"].decode() for record in page["Records"]]
    return found, iterator


def receive(count):
    messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=count).get("Messages", [])
    return [message["Body"] for message in messages]


orders = ["order-1042", "order-1043", "order-1044", "order-1045"]
for order in orders:
    kinesis.put_record(StreamName="orders", PartitionKey="shop", Data=order.encode())
    sqs.send_message(QueueUrl=queue, MessageBody=order)

start = kinesis.get_shard_iterator(
    StreamName="orders", ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
)["ShardIterator"]
# ja: 経理が1件目でもたついていても、発送は最後まで読める。経理は後で続きから読む。
# en: Billing dawdles over the first record; shipping reads on, and billing catches up later.
billing, rest = read(start, limit=1)
shipping, _ = read(start, limit=10)
assert (len(billing), len(shipping)) == (1, 4)
billing += read(rest, limit=10)[0]
assert sorted(billing) == sorted(shipping) == orders

# ja: キューでは、同じ4件を2つのコンシューマーが分け合うことになる。
# en: With a queue, the two end up sharing the same four orders out between them.
one, other = receive(2), receive(2)
assert len(one) == len(other) == 2
assert sorted(one + other) == orders
# --8<-- [end:show]

print(f"stream: billing read {len(billing)}, shipping read {len(shipping)}")
print(f"queue: one received {len(one)}, the other {len(other)}")
