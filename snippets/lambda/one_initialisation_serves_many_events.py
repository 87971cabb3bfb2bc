# /// uradori
# confirmed = "d4cc7237af6bb3f77749ff622d4f71cdf9d0afdf8f548ae153d4f7df10f3ad71"
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# fails_when = [
#   "awslambda.environments_are_never_reused",
#   "awslambda.variables_start_over",
#   "awslambda.new_code_is_ignored",
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html"]
# account.ja = "AWS のランタイムで、同じコードの2つの関数にイベントを3つずつ渡すと、初期化はそれぞれ1回で、ハンドラーの外の変数はどちらも1、2、3と数え続けた。一方のコードを更新すると、2回ともまた1からになった。"
# account.en = "On AWS's runtime two functions of the same code were handed three events each: each had one initialisation of its own, and its variable outside the handler counted 1, 2, 3; after each of two updates of the code, that of one began at 1 again."
# limits.ja = "動いているのは Lambda ではない。AWS が配っているランタイム（awslambdaric）を手元の1つのプロセスで動かし、moto とこの検証のコードが Lambda の代わりにイベントを1つずつ渡している。AWS は同時に来たイベントに別の実行環境を用意し、使い続けている実行環境も数時間ごとに終了させる。"
# limits.en = "Lambda is not run. AWS's own runtime (awslambdaric) runs in a single process on this machine, and moto and this check stand in for Lambda and hand it one event after the other. AWS adds environments for events that come at the same time, and ends even busy ones every few hours."
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
import uuid

initialisation = str(uuid.uuid4())
handled = 0

def handler(event, context):
    global handled
    handled += 1
    return {"initialisation": initialisation, "handled": handled}
"""
for name in ("counter", "spare"):
    functions.create_function(
        FunctionName=name,
        Runtime="python3.13",
        Handler="counter.handler",
        Role=role,
        Code={"ZipFile": packed(source)},
    )


def invoke(name="counter"):
    return json.load(functions.invoke(FunctionName=name)["Payload"])


with awslambdaric.running():
    answers = [invoke() for _ in range(3)]
    # ja: 同じコードの別の関数は、初期化も別である。
    # en: Another function has an initialisation of its own, although its code is the same.
    others = [invoke("spare") for _ in range(3)]
    # ja: ハンドラーの外のコードが実行されるたびに、別の番号が付く。
    # en: Whenever the code outside the handler is executed, there is another number.
    ours, theirs = ({each["initialisation"] for each in told} for told in (answers, others))
    assert (len(ours), len(ours | theirs)) == (1, 2)  # shows: one
    # ja: 前のイベントが数えた値を、次のイベントが引き継ぐ。
    # en: What earlier events counted is there for the next one.
    counts = [answer["handled"] for answer in answers]
    assert counts == [answer["handled"] for answer in others] == [1, 2, 3]  # shows: left

    for version in ("# v2", "# v3"):
        functions.update_function_code(FunctionName="counter", ZipFile=packed(source + version))
        after_update = invoke()["handled"]
        assert after_update == 1  # shows: update
# --8<-- [end:show]
print("the events of one initialisation:", *counts)
print("the first event after the update:", after_update)
