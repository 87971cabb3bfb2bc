# /// uradori
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda.runs_upon_creation",
#   "awslambda.processes_start_upon_creation",
#   "awslambda.code_never_runs",
#   "awslambda.every_event_runs_twice",
#   "awslambda.idle_processes_compute",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html",
# ]
# limits.ja = "動いているのは Lambda ではない。AWS が配っているランタイム（awslambdaric）を手元のプロセスで動かし、最初のイベントでそれを起動するのは、Lambda の代わりをする moto とこの検証のコードである。CPU を使わないのはイベントを待って止まっている手元のプロセスで、AWS が実行環境を凍結するところは見ていない。AWS では、ハンドラーの外のコードが呼び出しより先に実行されることがある。"
# limits.en = "Lambda is not run. AWS's own runtime (awslambdaric) runs in a process on this machine; that a first event starts it is the doing of moto and this check, which stand in for Lambda. What uses no CPU is that local process, blocked until the next event; AWS's freezing of an environment is not seen. On AWS, code outside the handler may run ahead of an invocation."
# ///
import io
import json
import time
import zipfile

import boto3
from engines import awslambdaric

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


with awslambdaric.running() as runtime:
    functions.create_function(
        FunctionName="thumbnail",
        Runtime="python3.13",
        Handler="thumbnail.handler",
        Role=role,
        Code={"ZipFile": package.getvalue()},
    )
    processes = runtime.processes("thumbnail")
    assert processes == 0
    assert runs() == []
    print("after creation:", processes, "processes")

    functions.invoke(FunctionName="thumbnail", Payload=json.dumps({"photo": "cat.jpg"}))
    assert runs() == ["resizing cat.jpg"]
    print("after one invocation: 1 run")

    # ja: 次のイベントを待つプロセスは、CPU を使わない。
    # en: A process that waits for the next event uses no CPU.
    before = runtime.cpu_seconds("thumbnail")
    time.sleep(0.7)
    after = runtime.cpu_seconds("thumbnail")
    assert 0 <= after - before < 0.001
    assert runs() == ["resizing cat.jpg"]
    print("while idle: no run, no CPU time")

    functions.invoke(FunctionName="thumbnail", Payload=json.dumps({"photo": "dog.jpg"}))
    assert runs() == ["resizing cat.jpg", "resizing dog.jpg"]
    print("after two invocations: 2 runs")
# --8<-- [end:show]
