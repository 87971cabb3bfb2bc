# /// uradori
# confirmed = "1c06e1ed13d4f303bce60a972752968b9ed2045ef3a0b81b9a94df33e8525eea"
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# statements = ["quick.lambda"]
# fails_when = [
#   "awslambda.runs_upon_creation",
#   "awslambda.code_never_runs",
#   "awslambda.every_event_runs_twice",
#   "awslambda_variants.known_events_do_not_run",
#   "awslambda_variants.failures_run_twice",
#   "awslambda.idle_processes_compute",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-functions-chapter.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html",
# ]
# account.ja = "AWS のランタイムでは、2つの関数のどちらも、作っただけでは何も動かず、4回の呼び出しのたびに1回ずつ動き、1回目と4回目の後に0.7秒ずつ待つ間の CPU 時間は0.001秒に満たなかった。"
# account.en = "On AWS's runtime nothing ran when two functions were created, each of four calls ran either once, and in waits of 0.7 seconds after the first and the fourth it took less than 0.001 seconds of CPU time."
# limits.ja = "動いているのは Lambda ではない。AWS が配っているランタイム（awslambdaric）を手元のプロセスで動かし、イベントを渡すのは、Lambda の代わりをする moto とこの検証のコードである。AWS が実行環境を凍結するところは見ていない。AWS では、ハンドラーの外のコードが呼び出しより先に実行されることがある。"
# limits.en = "Lambda is not run. AWS's own runtime (awslambdaric) runs in a process on this machine; moto and this check stand in for Lambda and hand it the events. AWS's freezing of an environment is not seen. On AWS, code outside the handler may run ahead of an invocation."
# ///
import io
import json
import time
import zipfile

import boto3
from engines import awslambdaric

functions = boto3.client("lambda")
logs = boto3.client("logs")
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="thumbnail", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
def handler(event, context):
    print("resizing", event["photo"])
    if not event["photo"].endswith(".jpg"):
        raise ValueError("not a photo")
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("thumbnail.py", source)


# ja: ハンドラーが print した行は CloudWatch Logs に残るので、実行のたびに1行増える。
# en: What a handler prints ends up in CloudWatch Logs: one line for each time it ran.
def runs(name):
    response = logs.filter_log_events(logGroupName=f"/aws/lambda/{name}", filterPattern="resizing")
    return [event["message"].strip() for event in response.get("events", [])]


with awslambdaric.running() as runtime:
    for name in ("thumbnail", "preview"):
        logs.create_log_group(logGroupName=f"/aws/lambda/{name}")
        functions.create_function(
            FunctionName=name,
            Runtime="python3.13",
            Handler="thumbnail.handler",
            Role=role,
            Code={"ZipFile": package.getvalue()},
        )
        created = runs(name)
        assert created == []  # shows: creation

        def invoke(photo):
            functions.invoke(FunctionName=name, Payload=json.dumps({"photo": photo}))

        invoke("cat.jpg")
        first = runs(name)

        def waiting():
            before = runtime.cpu_seconds(name)
            time.sleep(0.7)
            return runtime.cpu_seconds(name) - before

        idle = [waiting()]
        invoke("dog.jpg")
        second = runs(name)

        # ja: 同じイベントでも、例外に終わるイベントでも同じである。
        # en: It is the same with an event that was there before, and with one that ends in an exception.
        invoke("cat.jpg")
        invoke("cat.txt")
        idle.append(waiting())
        assert max(idle) < 0.001  # shows: idle
        for photo, times in (("cat.jpg", 2), ("dog.jpg", 1), ("cat.txt", 1)):
            assert runs(name).count(f"resizing {photo}") >= times  # shows: runs
            assert runs(name).count(f"resizing {photo}") <= times  # shows: once
# --8<-- [end:show]
print("runs after creation:", len(created))
print("runs after the first invocation:", len(first))
print("CPU time while waiting:", "none" if max(idle) < 0.001 else "some")
print("runs after the second invocation:", len(second))
