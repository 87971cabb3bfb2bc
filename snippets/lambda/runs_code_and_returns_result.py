# /// uradori
# confirmed = "3c6c0f78a3183530431a18a018b0c502c242c8297ab744efa819cbf869b5017a"
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# statements = ["lambda.def"]
# fails_when = [
#   "awslambda.code_never_runs",
#   "awslambda_variants.all_functions_run_the_first_code",
#   "awslambda.results_are_lost",
#   "awslambda.events_arrive_empty",
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html"]
# account.ja = "AWS のランタイムに注文を渡すと、関数のコードが動いて合計960と2,610を返し、別の関数は自分のコードで個数3を返して、2つの関数のログも残った。もう1つの関数が返した空の値、文字列、リストなどの9通りも、そのまま返った。"
# account.en = "Handed orders, AWS's runtime ran a function's code, which returned totals of 960 and 2,610, and another's, which returned a count of 3; the logs of both were there. Nine values returned by a third, empty ones, texts and lists among them, came back as they were."
# limits.ja = "動いているのは Lambda ではない。ハンドラーを動かすのは AWS が配っているランタイム（awslambdaric）だが、Lambda の代わりにイベントを渡すのは moto とこの検証のコードである。"
# limits.en = "Lambda is not run. The runtime that runs the handler is AWS's own (awslambdaric); moto and this check stand in for Lambda and hand it the events."
# ///
import io
import json
import zipfile
from base64 import b64decode

import boto3
from engines import awslambdaric

functions = boto3.client("lambda")
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="checkout", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
def handler(event, context):
    print("adding up")
    lines = event.get("lines", [])
    return {"total": sum(line["price"] * line["count"] for line in lines)}
"""
VALUES = [None, False, 0, "", [], {}, 2.5, 99 * "注文", [*range(9), {"total": 960}]]
echo = "def handler(event, context): return event['value'] if 'value' in event else event"
counting = source.replace("adding up", "counting").replace('line["price"] * ', "")


def create(name, source):
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("orders.py", source)
    functions.create_function(
        FunctionName=name,
        Runtime="python3.13",
        Handler="orders.handler",
        Role=role,
        Code={"ZipFile": package.getvalue()},
    )


def returned(value):
    event = json.dumps({"value": value})
    return json.load(functions.invoke(FunctionName="echo", Payload=event)["Payload"])


def invoke(name, *lines):
    event = json.dumps({"lines": lines})
    # ja: 同期の呼び出しは、関数が出力したログも返せる。
    # en: A synchronous call can also return what the function logged.
    response = functions.invoke(FunctionName=name, Payload=event, LogType="Tail")
    return json.load(response["Payload"]), b64decode(response["LogResult"]).decode()


create("checkout", source)
create("count", counting)
create("echo", echo)
coffee = {"price": 480, "count": 2}
beans = {"price": 1_650, "count": 1}
with awslambdaric.running():
    result, log = invoke("checkout", coffee)
    # ja: 別のイベントを渡すと、別の値が返る。
    # en: Another event, another value.
    larger, _ = invoke("checkout", coffee, beans)
    # ja: 別の関数では、その関数のコードが動く。
    # en: Another function runs code of its own.
    items, other_log = invoke("count", coffee, beans)
    # ja: 空の値も、文字列やリストも、そのまま戻ってくる。
    # en: Empty values, texts and lists come back as they are, too.
    echoes = [returned(value) for value in VALUES]
    # ja: イベントは、リストでもよい。
    # en: An event may be a list as well.
    listed = [1, "注文"]
    answer = functions.invoke(FunctionName="echo", Payload=json.dumps(listed))
    assert larger != result and json.load(answer["Payload"]) == listed  # shows: event
    assert ("adding up" in log, "counting" in other_log) == (True, True)  # shows: runs
    totals = [{"total": total} for total in (960, 2_610, 3)]
    assert [result, larger, items, *echoes] == [*totals, *VALUES]  # shows: result
# --8<-- [end:show]
print("two coffees:", result)
print("two coffees and a bag of beans:", larger)
print("counted by another function:", items)
