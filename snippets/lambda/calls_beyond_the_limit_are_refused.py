# /// uradori
# confirmed = "e0f104305acfbf5c7bb617b60f1c2c7bd8ec4fd651cb0569009f296f0c2c09e4"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "awslambda_models.invoke_never_throttles",
#   "awslambda_models.throttling_is_a_server_error",
# ]
# quotes = [
#   { place = "botocore:lambda/Invoke", words = "For example, Lambda returns TooManyRequestsException if running the function would cause you to exceed a concurrency limit at either the account level (ConcurrentInvocationLimitExceeded) or function level (ReservedFunctionConcurrentInvocationLimitExceeded)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html",
# ]
# account.ja = "Invoke が返しうるエラーと、そのステータスコードを AWS の API モデルで確かめた。スロットリングは起こしていない。"
# account.en = "The errors that Invoke may return, and the status code of this one, were read in AWS's API model; nothing was throttled."
# limits.ja = "API の定義にあるエラーとその HTTP ステータスコードを確かめている。どんなときに返るかは、引用による。moto はスロットリングをしない。"
# limits.en = "This checks the error and its HTTP status code in the API's definition; when it is returned rests on the quotation. moto does no throttling."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
for call in ("Invoke", "InvokeWithResponseStream"):
    errors = {shape.name for shape in functions.operation_model(call).error_shapes}
    assert "TooManyRequestsException" in errors  # shows: refused

throttled = functions.shape_for("TooManyRequestsException")
assert throttled.metadata["error"]["httpStatusCode"] == 429  # shows: status
print(throttled.name + ":", throttled.metadata["error"]["httpStatusCode"])
