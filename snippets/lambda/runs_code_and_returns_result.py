# /// uradori
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# statements = ["lambda.def"]
# fails_when = [
#   "awslambda.code_never_runs",
#   "awslambda.results_are_lost",
#   "awslambda.events_arrive_empty",
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html"]
# limits.ja = "動いているのは Lambda ではない。ハンドラーを動かすのは AWS が配っているランタイム（awslambdaric）だが、Lambda の代わりにイベントを渡すのは moto とこの検証のコードである。"
# limits.en = "Lambda is not run. The runtime that runs the handler is AWS's own (awslambdaric); moto and this check stand in for Lambda and hand it the events."
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
    RoleName="checkout", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
def handler(event, context):
    return {"total": sum(line["price"] * line["count"] for line in event["lines"])}
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("checkout.py", source)
functions.create_function(
    FunctionName="checkout",
    Runtime="python3.13",
    Handler="checkout.handler",
    Role=role,
    Code={"ZipFile": package.getvalue()},
)


def checkout(*lines):
    event = json.dumps({"lines": lines})
    response = functions.invoke(FunctionName="checkout", Payload=event)
    assert "FunctionError" not in response
    return json.load(response["Payload"])


coffee = {"price": 480, "count": 2}
beans = {"price": 1_650, "count": 1}
with awslambdaric.running():
    assert checkout(coffee) == {"total": 960}
    answer = checkout(coffee, beans)
    assert answer == {"total": 2_610}
    print("two coffees and a bag of beans:", answer["total"], "yen")
# --8<-- [end:show]
