# /// uradori
# worlds = ["sqs.standard_queue_doubles", "sqs.receive_returns_one_at_a_time"]
# ///
import boto3
from queues import create, delete, receive, send

payments = boto3.resource("dynamodb").create_table(
    TableName="payments",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)


# --8<-- [start:given]
def consume(queue):
    while messages := receive(queue):
        for message in messages:
            # ja: 注文に1回分の請求を加える。
            # en: Add one charge to the order.
            payments.update_item(
                Key={"id": message["Body"]},
                UpdateExpression="ADD charges :one",
                ExpressionAttributeValues={":one": 1},
            )
            delete(queue, message)


# --8<-- [end:given]
# --8<-- [start:solution]
def consume(queue):
    while messages := receive(queue):
        for message in messages:
            try:
                # ja: まだ請求していない注文だけを書き込む。確かめるのも書くのも、1つの操作で済む。
                # en: Write only an order that has no charge yet: look and write are one operation.
                payments.put_item(
                    Item={"id": message["Body"], "charges": 1},
                    ConditionExpression="attribute_not_exists(id)",
                )
            except payments.meta.client.exceptions.ConditionalCheckFailedException:
                print("charged before:", message["Body"])
            delete(queue, message)


# --8<-- [end:solution]
queue = create("orders")
send(queue, "order-1", "order-2", "order-3")
consume(queue)

charges = {each["id"]: int(each["charges"]) for each in payments.scan()["Items"]}
assert charges == {"order-1": 1, "order-2": 1, "order-3": 1}
assert receive(queue, VisibilityTimeout=0) == []
