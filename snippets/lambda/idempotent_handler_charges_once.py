# /// uradori
# confirmed = "b803f835285b999a347c186a4174aa08030b6d8cb19133d7db72232110a8127c"
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
# account.ja = "2つの注文のイベントを、すぐ後と1日おきにも、合わせて4回ずつ渡しても、moto の DynamoDB に残った請求はどちらも1回ぶん（1つは480円）で、後の3回ずつには charged before が返った。その後の3つ目の注文も、2回渡して1回ぶんだった。"
# account.en = "The events of two orders were handed over four times each, at once and then a day apart: moto's DynamoDB held a single charge of each (480 yen for one), and the later three were told “charged before”. A third order after that, handed over twice, was charged once, too."
# limits.ja = "Lambda そのものは動いておらず、アップロードしたコードをこの検証のプロセスの中で実行している。イベントが同時に届く場合は試していない。"
# limits.en = "Lambda itself was not run: the uploaded code is run inside the process of this check. Events at the same instant were not tried."
# ///
import io
import json
import zipfile

import boto3
from clocks import clock

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
tea = {"order": "order-1044", "amount": 200}
with clock() as time:
    invoke(**coffee)
    invoke(**beans)
    again = []
    for _ in range(3):
        again += [invoke(**order) for order in (coffee, beans)]
        time.wait(24 * 60 * 60)
# ja: その後に来る別の注文も、同じように1回だけ請求される。
# en: Another order that comes after that is charged as well, and once.
for _ in range(2):
    invoke(**tea)
items = {item["order"]: item["charged"] for item in payments.scan().get("Items", [])}
charged = items.get("order-1042", 0)
times = [items.get(each["order"], 0) / each["amount"] for each in (coffee, beans, tea)]
assert min(times) >= 1  # shows: charged
assert again == ["charged before"] * 6  # shows: condition
assert max(times) <= 1  # shows: once
# --8<-- [end:show]
print("order-1042 came", 1 + len(again) // 2, "times")
print("charged:", charged, "yen")
