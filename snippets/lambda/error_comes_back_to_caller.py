# /// uradori
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# statements = ["lambda.def"]
# fails_when = [
#   "awslambda.code_never_runs",
#   "awslambda.errors_are_swallowed",
#   "awslambda.errors_lose_their_message",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/python-exceptions.html",
# ]
# limits.ja = "動いているのは Lambda ではない。ハンドラーを動かすのは AWS が配っているランタイム（awslambdaric）だが、Lambda の代わりにイベントを渡すのは moto とこの検証のコードである。FunctionError の値は、moto では Handled、AWS では Unhandled になる。"
# limits.en = "Lambda is not run. The runtime that runs the handler is AWS's own (awslambdaric); moto and this check stand in for Lambda and hand it the events. moto makes FunctionError Handled, AWS makes it Unhandled."
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
    RoleName="payment", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
def handler(event, context):
    if event["amount"] <= 0:
        raise ValueError(f"cannot charge {event['amount']} yen")
    return "charged"
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

with awslambdaric.running():
    # ja: 関数が失敗しても、invoke の呼び出しそのものは例外を出さない。
    # en: The function fails, and still the call of invoke raises nothing.
    failed = functions.invoke(FunctionName="payment", Payload=json.dumps({"amount": -500}))
    error = json.load(failed["Payload"])
    assert failed["StatusCode"] == 200
    assert failed.get("FunctionError") in ("Handled", "Unhandled")
    assert isinstance(error, dict)
    assert error.get("errorType") == "ValueError"
    assert error.get("errorMessage") == "cannot charge -500 yen"

    succeeded = functions.invoke(FunctionName="payment", Payload=json.dumps({"amount": 500}))
    assert "FunctionError" not in succeeded
    assert json.load(succeeded["Payload"]) == "charged"

print(f"{error['errorType']}: {error['errorMessage']}")
# --8<-- [end:show]
