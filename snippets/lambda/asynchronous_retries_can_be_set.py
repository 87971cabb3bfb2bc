# /// uradori
# confirmed = "de656d190e578e7b473e3ec5eb993ddd1e987eb85910278e0166865c5e3e8fed"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "lambda_limits.events_are_retried_at_least_once",
#   "lambda_limits.events_may_be_retried_three_times",
#   "lambda_limits.events_may_be_given_up_at_once",
#   "lambda_limits.events_may_last_seven_hours",
# ]
# quotes = [
#   { place = "botocore:lambda/PutFunctionEventInvokeConfig.MaximumRetryAttempts", words = "The maximum number of times to retry when the function returns an error." },
#   { place = "botocore:lambda/PutFunctionEventInvokeConfig.MaximumEventAgeInSeconds", words = "The maximum age of a request that Lambda sends to a function for processing." },
# ]
# sources = ["https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html"]
# account.ja = "AWS の API モデルでは、設定を作る操作でも更新する操作でも、再試行は0回以上2回以下、イベントの保持時間は60秒以上21,600秒（6時間）以下である。"
# account.en = "In AWS's API model, the operations that put and update the settings both take 0 up to 2 retries and an age of an event of 60 up to 21,600 seconds (six hours)."
# limits.ja = "再試行は起こしていない。既定値は、ほかの項目の引用による。"
# limits.en = "No retry took place; the defaults rest on the quotation of another claim."
# ///
from datetime import timedelta

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
for call in ("PutFunctionEventInvokeConfig", "UpdateFunctionEventInvokeConfig"):
    settings = functions.operation_model(call).input_shape.members
    retries, age = (
        {"type": settings[name].type_name, **settings[name].metadata} if name in settings else {}
        for name in ("MaximumRetryAttempts", "MaximumEventAgeInSeconds")
    )
    assert (retries.get("type"), retries.get("min")) == ("integer", 0)  # shows: fewest
    assert retries.get("max") == 2  # shows: most
    assert (age.get("type"), age.get("min")) == ("integer", 60)  # shows: youngest
    assert age.get("max") == timedelta(hours=6).total_seconds()  # shows: oldest

print("retries after an error:", retries["min"], "to", retries["max"])
print("age of an event:", age["min"], "to", age["max"], "seconds")
