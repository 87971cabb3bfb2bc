# /// uradori
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda.runs_upon_creation",
#   "awslambda.code_never_runs",
#   "awslambda.every_event_runs_twice",
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html"]
# limits.ja = "moto 自体はコードを動かさないので、アップロードしたコードをこの検証のプロセスの中で実行している。AWS では、ハンドラーの外のコードが呼び出しより先に実行されることがある。"
# limits.en = "moto itself runs no code, so the uploaded code is run inside the process of this check. On AWS, code outside the handler may run ahead of an invocation."
# ///
import io
import json
import zipfile

import boto3

functions = boto3.client("lambda")
logs = boto3.client("logs")
logs.create_log_group(logGroupName="/aws/lambda/thumbnail")
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="thumbnail", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
def handler(event, context):
    print("resizing", event["photo"])
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("thumbnail.py", source)


# ja: ハンドラーが print した行は CloudWatch Logs に残るので、実行のたびに1行増える。
# en: What a handler prints ends up in CloudWatch Logs: one line for each time it ran.
def runs():
    response = logs.filter_log_events(
        logGroupName="/aws/lambda/thumbnail", filterPattern="resizing"
    )
    return sorted(event["message"].strip() for event in response.get("events", []))


functions.create_function(
    FunctionName="thumbnail",
    Runtime="python3.13",
    Handler="thumbnail.handler",
    Role=role,
    Code={"ZipFile": package.getvalue()},
)
runs_before = runs()
assert runs_before == []

functions.invoke(FunctionName="thumbnail", Payload=json.dumps({"photo": "cat.jpg"}))
assert runs() == ["resizing cat.jpg"]

functions.invoke(FunctionName="thumbnail", Payload=json.dumps({"photo": "dog.jpg"}))
runs_after = runs()
assert runs_after == ["resizing cat.jpg", "resizing dog.jpg"]
# --8<-- [end:show]
print("after creation:", len(runs_before), "runs")
print("after two invocations:", len(runs_after), "runs")
