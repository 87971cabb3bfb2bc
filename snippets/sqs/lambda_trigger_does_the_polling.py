# /// uradori
# confirmed = "10c3a98393854f71f1e88d03b126cbc25e82f90a1a6e9be26dd7da74439e018a"
# statements = ["sqs.pull", "sqs.bridge"]
# fails_when = [
#   "sqs_trigger.never_fires",
#   "sqs_trigger.deletes_before_it_calls",
#   "sqs_trigger.deletes_what_failed_again",
#   "sqs_trigger.deletes_what_was_processed",
#   "sqs_trigger.stops_at_the_first_failure",
#   "sqs_trigger.deletes_no_batches",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
#   "https://aws.amazon.com/premiumsupport/knowledge-center/sqs-high-charges/",
# ]
# account.ja = "moto の標準キューをトリガーにすると、誰も受信や削除を呼ばないのに関数が、先にキューにあった1件も含めて4件すべてを受け取り、処理が終わってからキューが空になった。失敗した注文は、4回失敗してもキューに残り、3件のバッチでは、真ん中の1件が失敗しても最後の1件が失敗しても3件とも残り、どれも失敗しなければ残らなかった。失敗の原因がなくなると、残っていた3件も元の本文のまま処理されて、キューから消えた。"
# account.en = "With a standard queue of moto as its trigger a function was given all four orders, also one that was there before, and the queue was empty once it was done, although nobody called receive or delete; orders that failed stayed, even after failing four times, and of a batch of three all three did, whether the one in the middle failed or the last, and none did if none failed. Once the cause was gone, the three that had stayed were processed, their bodies unchanged, and left the queue."
# limits.ja = "Lambda そのものは動いていない。moto は送信と同時に、バッチのメッセージ1件ごとに関数を呼び、成否はバッチ全体で見る。AWS では Lambda がポーリングし、その呼び出しにも料金がかかる。FIFO キューは試していない。"
# limits.en = "Lambda itself was not run. moto calls the function upon the send, once for each message of a batch, and judges the batch as a whole. On AWS, Lambda polls, and its calls are charged. No FIFO queue was tried."
# ///
import io
import json
import zipfile

import boto3
from clocks import clock

sqs = boto3.client("sqs")
functions = boto3.client("lambda")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
paid = boto3.resource("dynamodb").create_table(
    TableName="paid",
    KeySchema=[{"AttributeName": "order", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "order", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="billing", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]


def attributes(*names):
    response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=names)
    return [response.get("Attributes", {}).get(name) for name in names]


# --8<-- [start:show]
source = """
import boto3

def handler(event, context):
    orders = [record["body"] for record in event["Records"]]
    known = boto3.resource("dynamodb").Table("paid").get_item(Key={"order": "address"})
    good = [order for order in orders if "no address" not in order or "Item" in known]
    for order in good:
        queue = boto3.resource("sqs").get_queue_by_name(QueueName="orders")
        in_queue = queue.attributes["ApproximateNumberOfMessagesNotVisible"]
        row = {"order": order, "in_queue": in_queue}
        boto3.resource("dynamodb").Table("paid").put_item(Item=row)
    if good != orders:
        raise ValueError("no address")
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("billing.py", source)
functions.create_function(
    FunctionName="billing",
    Runtime="python3.13",
    Handler="billing.handler",
    Role=role,
    Code={"ZipFile": package.getvalue()},
)
[queue_arn] = attributes("QueueArn")
# ja: 1件は、トリガーを作るより前からキューにある。
# en: One order is in the queue before the trigger is made.
sqs.send_message(QueueUrl=queue, MessageBody="order-1041")
trigger = functions.create_event_source_mapping(FunctionName="billing", EventSourceArn=queue_arn)


def left_after(first, *others):
    sqs.send_message(QueueUrl=queue, MessageBody=first)
    batch = [{"Id": str(number), "MessageBody": order} for number, order in enumerate(others)]
    if batch:
        sqs.send_message_batch(QueueUrl=queue, Entries=batch)
    # ja: 関数が動き終わるまで待つ。
    # en: We wait until the function is done.
    time.wait(60)
    counts = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
    return sum(map(int, attributes(*counts)))


def left_after_gathering(*orders):
    sqs.purge_queue(QueueUrl=queue)
    functions.update_event_source_mapping(UUID=trigger["UUID"], Enabled=False)
    left_after(*orders[:-1])
    functions.update_event_source_mapping(UUID=trigger["UUID"], Enabled=True)
    return left_after(orders[-1])


def row_of(order):
    return paid.get_item(Key={"order": order}).get("Item", {})


# ja: ここから先に ReceiveMessage も DeleteMessage もない。
# en: From here on there is no ReceiveMessage and no DeleteMessage.
with clock() as time:
    orders = ["order-1041", "order-1042", "order-1047", "order-1048" + 100 * ", gift-wrapped"]
    left = left_after(*orders[1:])
    rows = [row_of(order) for order in orders]
    assert [row.get("order") for row in rows] == orders  # shows: passed
    # ja: 関数が動いている間、そのメッセージはまだキューにあった。
    # en: While the function ran, its message was still in the queue.
    assert all(row.get("in_queue", "0") != "0" for row in rows)  # shows: after

    failed = [left_after(f"order-{1043 + again}, no address") for again in range(4)]
    # ja: 1件ずつ渡すと、次の送信で、前に失敗した1件だけがもう一度渡り、また失敗する。
    # en: Passed one at a time, what failed before is passed again, alone, at the next send, and fails again.
    sqs.purge_queue(QueueUrl=queue)
    functions.update_event_source_mapping(UUID=trigger["UUID"], BatchSize=1)
    again = [left_after(f"order-{1049 + again}, no address") for again in range(2)]
    functions.update_event_source_mapping(UUID=trigger["UUID"], BatchSize=10)
    # ja: トリガーを止めている間にたまった注文は、1つのバッチで渡る。失敗するのは真ん中の1件、次は最後の1件である。
    # en: Orders that gather while the trigger is off are passed in one batch. One in the middle fails, then the last one.
    for failing in (1, 2):
        batch = [f"order-{1052 + 3 * failing + number}" for number in range(3)]
        processed = batch[:failing] + batch[failing + 1 :]
        batch[failing] += ", no address"
        whole_batch = left_after_gathering(*batch)
        assert all(map(row_of, processed))  # shows: batch
        assert whole_batch == 3  # shows: batch
    # ja: 住所がわかってからは、前に失敗した注文も次の送信で処理され、削除される。
    # en: Once an address is known, what has failed is processed at the next send, and deleted.
    paid.put_item(Item={"order": "address"})
    recovered = left_after("order-1060")
    retried = row_of(batch[-1]).get("order")
    assert [failed, again, retried] == [[1, 2, 3, 4], [1, 2], batch[-1]]  # shows: failed
    # ja: どれも失敗しなければ、バッチの全体が削除される。
    # en: If none of them fails, the whole batch is deleted.
    gathered = left_after_gathering("order-1061", "order-1062", "order-1063")
    assert [left, recovered, gathered] == [0, 0, 0]  # shows: deleted
# --8<-- [end:show]

print("the function was given:", *(row.get("order", "")[:10] for row in rows))
print("left in the queue:", left)
print("the function failed, left in the queue:", failed[0])
print("two of a batch of three were processed, left in the queue:", whole_batch)
