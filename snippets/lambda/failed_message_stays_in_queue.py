# /// uradori
# fails_when = [
#   "awslambda.code_never_runs",
#   "awslambda.ignores_queue_messages",
#   "awslambda.failed_messages_are_deleted",
#   "sqs.deletes_ignored",
#   "sqs.bodies_altered",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
# ]
# limits.ja = "moto 自体はコードを動かさないので、アップロードしたコードをこの検証のプロセスの中で実行している。AWS では、可視性タイムアウトが過ぎてからメッセージがまた見えるようになる。ここではメッセージを1件ずつ渡しているが、まとめて渡すと、1件の失敗でバッチ全体がキューに残る。"
# limits.en = "moto itself runs no code, so the uploaded code is run inside the process of this check. On AWS the message becomes visible again once its visibility timeout has passed. Here each message is a batch of its own; of a larger batch, one failure leaves every message in the queue."
# ///
import io
import json
import time
import zipfile

import boto3

sqs = boto3.client("sqs")
functions = boto3.client("lambda")
queue = sqs.create_queue(QueueName="orders", Attributes={"VisibilityTimeout": "3"})["QueueUrl"]
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="billing", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]


def attributes(*names):
    response = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=names)
    return [response.get("Attributes", {}).get(name) for name in names]


def in_queue():
    counts = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
    return sum(int(count) for count in attributes(*counts))


# --8<-- [start:show]
source = """
def handler(event, context):
    for record in event["Records"]:
        if not record["body"].startswith("order-"):
            raise ValueError(record["body"])
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
trigger = functions.create_event_source_mapping(
    FunctionName="billing", EventSourceArn=queue_arn, BatchSize=1
)["UUID"]

sqs.send_message(QueueUrl=queue, MessageBody="order-1042")
sqs.send_message(QueueUrl=queue, MessageBody="garbage")

# ja: 処理できた注文は消え、関数が例外を出したメッセージだけがキューに残る。
# en: The order is done and gone; the message that made the function raise is still there.
deadline = time.monotonic() + 5
while in_queue() > 1 and time.monotonic() < deadline:
    time.sleep(0.1)
functions.update_event_source_mapping(UUID=trigger, Enabled=False)
response = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=5)
left = [message["Body"] for message in response.get("Messages", [])]
assert left == ["garbage"]
print("left in the queue:", *left)
# --8<-- [end:show]
