# /// uradori
# confirmed = "2abf9f3c817b8cf2eaec6c089a605c7b1018497b344d3ccbbdcd2196030c4fb6"
# backend = "plain"
# kind = "api_model"
# fails_when = ["awslambda_models.durable_executions_end_after_a_day"]
# quotes = [
#   { place = "botocore:lambda/DurableConfig.ExecutionTimeout", words = "The maximum time (in seconds) that a durable execution can run before timing out. This timeout applies to the entire durable execution, not individual function invocations." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html",
#   "https://docs.aws.amazon.com/lambda/latest/dg/durable-basic-concepts.html",
# ]
# account.ja = "AWS の API モデルでは、耐久性のある実行に設定できる時間は、関数を作る操作でも変える操作でも、366日までである。"
# account.en = "In AWS's API model, a durable execution can be set to last at most 366 days, both when a function is created and when it is updated."
# limits.ja = "実行はしていない。途中の状態が保存されることは、出典による。"
# limits.en = "Nothing was executed; that the state is saved on the way rests on the sources."
# ///
from datetime import timedelta

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
for write in ("CreateFunction", "UpdateFunctionConfiguration"):
    durable = functions.operation_model(write).input_shape.members["DurableConfig"]
    timeout = durable.members["ExecutionTimeout"]
    longest = timedelta(seconds=timeout.metadata.get("max", 0))
    in_seconds = "(in seconds)" in timeout.documentation
    assert (in_seconds, longest) == (True, timedelta(days=366))  # shows: longest
print("the longest durable execution:", longest.days, "days")
