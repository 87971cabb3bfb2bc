# /// uradori
# confirmed = "c4ed1b224b611b8530748bf4e3763aa87d98848a6c4094fec136e36d752e4c61"
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
# limits.ja = "API の定義にあるエラーとその HTTP ステータスコードを確かめている。どんなときに返るかは、引用による。moto はスロットリングをしない。"
# limits.en = "This checks the error and its HTTP status code in the API's definition; when it is returned rests on the quotation. moto does no throttling."
# ///
import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
errors = {shape.name: shape for shape in functions.operation_model("Invoke").error_shapes}

assert "TooManyRequestsException" in errors  # shows: refused
throttled = functions.shape_for("TooManyRequestsException")
assert throttled.metadata["error"]["httpStatusCode"] == 429  # shows: status
print(throttled.name + ":", throttled.metadata["error"]["httpStatusCode"])
