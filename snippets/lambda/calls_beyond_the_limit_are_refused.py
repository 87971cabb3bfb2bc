# /// uradori
# confirmed = "51e1a6294a3eb36a0c94e8c6f5c1ae91a48b4da73ada1be4b85eefe6c279bc8e"
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
# account.ja = "AWS の API モデルでは、Invoke と InvokeWithResponseStream が返しうるエラーに TooManyRequestsException があり、そのステータスコードは429である。"
# account.en = "In AWS's API model, TooManyRequestsException is one of the errors of Invoke and of InvokeWithResponseStream, and its status code is 429."
# limits.ja = "スロットリングは起こしておらず（moto はスロットリングをしない）、どんなときに返るかは引用による。"
# limits.en = "Nothing was throttled (moto never does), and when the error is returned rests on the quotation."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
for call in ("Invoke", "InvokeWithResponseStream"):
    errors = {shape.name: shape for shape in functions.operation_model(call).error_shapes}
    assert "TooManyRequestsException" in errors  # shows: refused

    status = errors["TooManyRequestsException"].metadata["error"]["httpStatusCode"]
    assert status == 429  # shows: status
print("TooManyRequestsException:", status)
