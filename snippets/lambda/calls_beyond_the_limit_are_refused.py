# /// uradori
# confirmed = "07a4158cc01ea81ba82f9fdbe06e48220b993c539367e6e82a6c02edd153bbfc"
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
# account.ja = "AWS の API モデルでは、Invoke と InvokeWithResponseStream が返しうるエラーに TooManyRequestsException があり、その理由には、アカウントの上限の超過も関数の上限の超過もあり、ステータスコードは429である。"
# account.en = "In AWS's API model, TooManyRequestsException is one of the errors of Invoke and of InvokeWithResponseStream, its reasons include exceeding a limit of the account and one of the function, and its status code is 429."
# limits.ja = "スロットリングは起こしておらず（moto はスロットリングをしない）、どんなときに返るかは引用による。"
# limits.en = "Nothing was throttled (moto never does), and when the error is returned rests on the quotation."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
kinds = {"ConcurrentInvocationLimitExceeded", "ReservedFunctionConcurrentInvocationLimitExceeded"}
for call in ("Invoke", "InvokeWithResponseStream"):
    errors = {shape.name: shape for shape in functions.operation_model(call).error_shapes}
    refusal = errors.get("TooManyRequestsException")
    # ja: 理由には、アカウントの上限も関数の上限もある。
    # en: A limit of the account is among the reasons, and one of the function.
    reasons = kinds & {*refusal.members["Reason"].enum} if refusal else set()
    words = refusal.documentation if refusal else ""
    exceeded = "limit was exceeded" in words
    code = refusal.error_code if refusal else None
    # shows: refused
    assert (code, exceeded, reasons) == ("TooManyRequestsException", True, kinds)

    status = refusal.metadata["error"]["httpStatusCode"]
    assert status == 429  # shows: status
print("TooManyRequestsException:", status)
