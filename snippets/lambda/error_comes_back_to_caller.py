# /// uradori
# confirmed = "acd7bf01f670ab1a35d9d34c723382475967ef4d6f70cac428161e24cb973d68"
# kind = "engine"
# engines = ["awslambdaric"]
# stands_for = "AWS Lambda"
# statements = ["lambda.def"]
# fails_when = [
#   "awslambda.calls_fail_with_the_function",
#   "awslambda.errors_are_swallowed",
#   "awslambda_variants.errors_without_message_are_swallowed",
#   "awslambda.successes_look_like_errors",
#   "awslambda.errors_lose_their_type",
#   "awslambda.errors_lose_their_message",
#   "awslambda_variants.own_errors_lose_their_message",
#   "awslambda_variants.second_failure_fails_the_call",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-sync.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/python-exceptions.html",
# ]
# account.ja = "3種類の例外を投げるイベントを、AWS のランタイムで動く2つの関数に何度か渡すと、どれもステータスコードは200で、FunctionError と例外の型とメッセージが返り、成功したイベントには FunctionError がなかった。"
# account.en = "Events that raise three types of exception were handed to two functions on AWS's runtime, to one of them twice: each came back with status code 200, a FunctionError and the exception's type and message; one that succeeded had no FunctionError."
# limits.ja = "動いているのは Lambda ではない。ハンドラーを動かすのは AWS が配っているランタイム（awslambdaric）だが、Lambda の代わりにイベントを渡すのは moto とこの検証のコードである。FunctionError の値は、moto では Handled、AWS では Unhandled になる。"
# limits.en = "Lambda is not run. The runtime that runs the handler is AWS's own (awslambdaric); moto and this check stand in for Lambda and hand it the events. moto makes FunctionError Handled, AWS makes it Unhandled."
# ///
import io
import json
import zipfile
from itertools import product

import boto3
from botocore.exceptions import ClientError
from engines import awslambdaric

functions = boto3.client("lambda")
trusted = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}}
trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
role = boto3.client("iam").create_role(
    RoleName="payment", AssumeRolePolicyDocument=json.dumps(trust)
)["Role"]["Arn"]

# --8<-- [start:show]
source = """
class Declined(Exception):
    pass

def handler(event, context):
    if event["amount"] == 0:
        raise RuntimeError
    if event["amount"] < 0:
        raise ValueError(f"cannot charge {event['amount']} yen")
    if event["amount"] > 1000:
        raise Declined("限度額は1000円: " + 30 * "the card's limit is 1000 yen, ") from KeyError("limit")
    return "charged"
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    archive.writestr("payment.py", source)
for name in ("payment", "deposit"):
    functions.create_function(
        FunctionName=name,
        Runtime="python3.13",
        Handler="payment.handler",
        Role=role,
        Code={"ZipFile": package.getvalue()},
    )


def called(name, amount):
    event = json.dumps({"amount": amount})
    try:
        response = functions.invoke(FunctionName=name, Payload=event)
    except ClientError as error:
        return error.response, {}
    answer = json.load(response["Payload"])
    return response, answer if isinstance(answer, dict) else {}


with awslambdaric.running():
    # ja: 関数が失敗しても、invoke の呼び出しそのものは例外を出さない。
    # en: The function fails, and still the call of invoke raises nothing.
    limit = "限度額は1000円: " + 30 * "the card's limit is 1000 yen, "
    failures = (
        (5000, "Declined", limit),
        (0, "RuntimeError", ""),
        (-500, "ValueError", "cannot charge -500 yen"),
    )
    # ja: 同じイベントがまた来ても、別の関数でも同じである。
    # en: It is the same when an event comes again, and for another function.
    for name, (amount, kind, message) in product(("payment", "payment", "deposit"), failures):
        failed, error = called(name, amount)
        assert failed["ResponseMetadata"]["HTTPStatusCode"] == 200  # shows: succeeds
        assert "FunctionError" in failed  # shows: told
        assert error.get("errorType") == kind  # shows: type
        assert error.get("errorMessage") == message  # shows: message

    succeeded = [called(name, 500)[0] for name in ("payment", "deposit")]
    assert not any("FunctionError" in each for each in succeeded)  # shows: raises
# --8<-- [end:show]
print(f"{error.get('errorType')}: {error.get('errorMessage')}")
