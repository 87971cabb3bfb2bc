# /// uradori
# backend = "plain"
# kind = "api_model"
# fails_when = ["awslambda.model_runs_for_an_hour", "awslambda.model_stops_after_a_minute"]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html"]
# ///
# --8<-- [start:show]
import re

import botocore.session

functions = botocore.session.get_session().get_service_model("lambda")
timeout = functions.operation_model("CreateFunction").input_shape.members["Timeout"]
text = re.sub(r"<[^>]+>", "", timeout.documentation)

assert "seconds) that Lambda allows a function to run before stopping it" in text
assert "The default is 3 seconds, and the maximum allowed value is 900 seconds." in text

# ja: 例外は Lambda マネージドインスタンスで、呼び出し方によっては90分まで動ける。
# en: The exception is Lambda Managed Instances, where some kinds of call may take 90 minutes.
exception = text.partition("For functions using Lambda Managed Instances, ")[2]
assert "asynchronous invocations and event source mapping invocations" in exception
assert "(except Amazon MQ and Amazon DocumentDB)" in exception
assert "support a maximum allowed value of 5,400 seconds (90 minutes)" in exception
print("timeout: 3 seconds by default, 900 seconds at most")
# --8<-- [end:show]
