# /// uradori
# worlds = ["warehouse.refuses_an_order_once", "warehouse.refuses_an_order"]
# ///
import json

import warehouse
from clocks import clock
from queues import bodies, create, delete, receive, send


# --8<-- [start:given]
def handler(event, context):
    for record in event["Records"]:
        warehouse.ship(record["body"])
    return {"batchItemFailures": []}


# --8<-- [end:given]
# --8<-- [start:solution]
def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            warehouse.ship(record["body"])
        except RuntimeError as error:
            print(error)
            failures.append({"itemIdentifier": record["messageId"]})
    # ja: ここに挙げたメッセージだけが、キューに残ってまた届く。
    # en: Only the messages listed here stay in the queue and come again.
    return {"batchItemFailures": failures}


# --8<-- [end:solution]
dead = create("dead-orders")
redrive = {"deadLetterTargetArn": "arn:aws:sqs:ap-northeast-1:123456789012:dead-orders"}
queue = create("orders", RedrivePolicy=json.dumps({**redrive, "maxReceiveCount": 3}))


def poll():
    # ja: Lambda のトリガーの代わり。失敗として返らなかったメッセージを削除する。例外が出れば、何も削除しない。
    # en: In the place of Lambda's trigger: deletes what was not returned as failed, or nothing at all
    # en: where the function raises.
    messages = receive(queue)
    records = [{"messageId": each["MessageId"], "body": each["Body"]} for each in messages]
    try:
        answer = handler({"Records": records}, None) if records else {"batchItemFailures": []}
    except RuntimeError as error:
        print("the function failed:", error)
        return
    failed = {each["itemIdentifier"] for each in answer["batchItemFailures"]}
    for each in messages:
        if each["MessageId"] not in failed:
            delete(queue, each)


orders = [f"order-{number}" for number in range(1, 6)]
with clock() as time:
    send(queue, *orders)
    for attempt in range(5):
        poll()
        time.until(31 * (attempt + 1))
    given_up = bodies(receive(dead))

shipped = sorted(warehouse.shipped)
assert sorted(shipped + given_up) == orders
assert len(given_up) <= 1
