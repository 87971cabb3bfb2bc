# /// uradori
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# fails_when = [
#   "awslambda.environments_are_never_reused",
#   "awslambda.every_event_runs_twice",
#   "awslambda.new_code_is_ignored",
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html"]
# limits.ja = "動いているのは Lambda ではない。AWS が配っているランタイム（awslambdaric）を手元の1つのプロセスで動かし、moto とこの検証のコードが Lambda の代わりにイベントを1つずつ渡している。AWS は同時に来たイベントに別の実行環境を用意し、使わなくなった実行環境は予告なく片づける。"
# limits.en = "Lambda is not run. AWS's own runtime (awslambdaric) runs in a single process on this machine, and moto and this check stand in for Lambda and hand it one event after the other. AWS adds environments for events that come at the same time, and clears away idle ones without notice."
# ///
import io
import json
import zipfile

import boto3
from engines import awslambdaric

functions = boto3.client("lambda")
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="counter", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]


def packed(source):
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("counter.py", source)
    return package.getvalue()


# --8<-- [start:show]
source = """
handled = 0

def handler(event, context):
    global handled
    handled += 1
    return handled
"""
functions.create_function(
    FunctionName="counter",
    Runtime="python3.13",
    Handler="counter.handler",
    Role=role,
    Code={"ZipFile": packed(source)},
)


def invoke():
    return json.load(functions.invoke(FunctionName="counter")["Payload"])


with awslambdaric.running() as runtime:
    # ja: handled = 0 は最初の1回しか実行されず、値は次のイベントに引き継がれる。
    # en: handled = 0 is executed once only, and later events find what earlier ones left.
    answers = [invoke() for _ in range(3)]
    assert answers == [1, 2, 3]
    assert runtime.processes("counter") == 1

    # ja: コードを更新すると、初期化からやり直しになる。
    # en: New code starts over, initialisation and all.
    functions.update_function_code(FunctionName="counter", ZipFile=packed(source + "# v2"))
    after_update = invoke()
    assert after_update == 1
# --8<-- [end:show]
print("the events of one environment:", *answers)
print("the first event after the update:", after_update)
