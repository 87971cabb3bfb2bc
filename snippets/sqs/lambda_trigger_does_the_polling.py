# /// uradori
# statements = ["sqs.pull", "sqs.bridge"]
# fails_when = ["sqs.trigger_never_fires", "sqs.deletes_ignored", "sqs.bodies_altered"]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
#   "https://aws.amazon.com/premiumsupport/knowledge-center/sqs-high-charges/",
# ]
# limits.ja = "moto は送信と同時に関数を呼ぶ。AWS では Lambda がポーリングし、その呼び出しにも料金がかかる。"
# limits.en = "moto calls the function upon the send; on AWS, Lambda polls, and its calls are charged."
# ///
import io
import json
import time
import zipfile

import boto3

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
    for record in event["Records"]:
        boto3.resource("dynamodb").Table("paid").put_item(Item={"order": record["body"]})
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
functions.create_event_source_mapping(FunctionName="billing", EventSourceArn=queue_arn)

# ja: ここから先に ReceiveMessage も DeleteMessage もない。
# en: From here on there is no ReceiveMessage and no DeleteMessage.
for order in ("order-1042", "order-1043"):
    sqs.send_message(QueueUrl=queue, MessageBody=order)

deadline = time.monotonic() + 5
counts = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
while any(left := [int(count) for count in attributes(*counts)]) and time.monotonic() < deadline:
    time.sleep(0.1)
assert left == [0, 0]
rows = sorted(row["order"] for row in paid.scan().get("Items", []))
assert rows == ["order-1042", "order-1043"]
# --8<-- [end:show]

print("the function was given:", *rows)
print("left in the queue:", sum(left))
