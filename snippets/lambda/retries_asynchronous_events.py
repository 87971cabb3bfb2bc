# /// uradori
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "awslambda.model_waits_for_asynchronous_calls",
#   "awslambda.model_keeps_no_event_queue",
#   "awslambda.model_never_retries",
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html",
#   "https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html",
# ]
# limits.ja = "AWS の API モデルの記述で確かめている。再試行の回数は0回から2回の間で設定できる。moto は非同期の呼び出しもその場で実行し、再試行もしないので、ここでは証言させない。"
# limits.en = "This checks the wording of AWS's API model. The number of retries can be set from 0 to 2. moto runs asynchronous calls on the spot and never retries, so it is not called as a witness."
# ///
# --8<-- [start:show]
import re

import botocore.session

invoke = botocore.session.get_session().get_service_model("lambda").operation_model("Invoke")
types = re.sub(r"<[^>]+>", "", invoke.input_shape.members["InvocationType"].documentation)
text = re.sub(r"<[^>]+>", "", invoke.documentation)

assert "RequestResponse (default) – Invoke the function synchronously." in types
asynchronous = types.partition("Event – Invoke the function asynchronously.")[2]
assert "The API response only includes a status code." in asynchronous

assert "For asynchronous invocation, Lambda adds events to a queue before sending them" in text
assert "it returns an error, Lambda executes the function up to two more times" in text
print("an asynchronous event that fails is tried up to 3 times")
# --8<-- [end:show]
