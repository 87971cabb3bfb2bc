# /// uradori
# backend = "plain"
# kind = "api_model"
# fails_when = ["awslambda.model_delivers_exactly_once"]
# sources = ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html"]
# limits.ja = "AWS の API モデルの記述で確かめている。どれほどの頻度で起きるかは書かれていない。"
# limits.en = "This checks the wording of AWS's API model, which does not say how often it happens."
# ///
# --8<-- [start:show]
import re

import botocore.session

invoke = botocore.session.get_session().get_service_model("lambda").operation_model("Invoke")
text = re.sub(r"<[^>]+>", "", invoke.documentation)
asynchronous = text.partition("For asynchronous invocation,")[2]

assert "may receive the same event multiple times, even if no error occurs" in asynchronous
print("the same event may come again, even if no error occurs")
# --8<-- [end:show]
