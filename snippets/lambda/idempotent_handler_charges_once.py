# /// uradori
# confirmed = "6865e07fb7f4688244c317d968de9f2ab2094dc1c5691aad1550c699c540fef5"
# fails_when = [
#   "awslambda.conditions_are_ignored",
#   "awslambda.code_never_runs",
#   "awslambda_variants.conditions_hold_for_one_item_only",
# ]
# holds_when = ["awslambda.every_event_runs_twice"]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html",
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html",
# ]
# account.ja = "2つの注文のイベントを4回ずつ渡しても、moto の DynamoDB に残った請求はどちらも1回ぶん（1つは480円）で、後の3回ずつには charged before が返った。"
# account.en = "The events of two orders were handed over four times each: moto's DynamoDB held a single charge of each (480 yen for one), and the later three were told “charged before”."
# limits.ja = "Lambda そのものは動いておらず、アップロードしたコードをこの検証のプロセスの中で実行している。イベントが同時に届く場合は試していない。"
# limits.en = "Lambda itself was not run: the uploaded code is run inside the process of this check. Events at the same instant were not tried."
# ///
import io
import json
import zipfile

import boto3

functions = boto3.client("lambda")
payments = boto3.resource("dynamodb").create_table(
    TableName="payments",
    KeySchema=[{"AttributeName": "order", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "order", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="payment", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
import boto3

payments = boto3.resource("dynamodb").Table("payments")

def handler(event, context):
    try:
        payments.update_item(
            Key={"order": event["order"]},
            UpdateExpression="ADD charged :amount",
            ConditionExpression="attribute_not_exists(charged)",
            ExpressionAttributeValues={":amount": event["amount"]},
        )
    except payments.meta.client.exceptions.ConditionalCheckFailedException:
        return "charged before"
    return "charged now"
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("payment.py", source)
functions.create_function(
    FunctionName="payment",
    Runtime="python3.13",
    Handler="payment.handler",
    Role=role,
    Code={"ZipFile": package.getvalue()},
)


def invoke(**event):
    response = functions.invoke(FunctionName="payment", Payload=json.dumps(event))
    return json.load(response["Payload"])


coffee = {"order": "order-1042", "amount": 480}
beans = {"order": "order-1043", "amount": 1_650}
invoke(**coffee)
invoke(**beans)
again = [invoke(**order) for _ in range(3) for order in (coffee, beans)]
items = {item["order"]: item["charged"] for item in payments.scan().get("Items", [])}
charged = items.get("order-1042", 0)
times = charged / coffee["amount"]
other = items.get("order-1043", 0) / beans["amount"]
assert min(times, other) >= 1  # shows: charged
assert again == ["charged before"] * 6  # shows: condition
assert max(times, other) <= 1  # shows: once
# --8<-- [end:show]
print("order-1042 came", 1 + len(again) // 2, "times")
print("charged:", charged, "yen")
