# /// uradori
# confirmed = "e5a8455b18a966e54e7da403d4f1d71168422292a8b241c576dadd94ca7a618a"
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
# limits.ja = "設定できる上限を示す。途中の状態が保存されることは、出典による。"
# limits.en = "This shows the highest setting; that the state is saved on the way rests on the sources."
# ///
from datetime import timedelta

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
durable = functions.operation_model("CreateFunction").input_shape.members["DurableConfig"]
longest = timedelta(seconds=durable.members["ExecutionTimeout"].metadata["max"])

assert longest == timedelta(days=366)  # shows: longest
print("the longest durable execution:", longest.days, "days")
