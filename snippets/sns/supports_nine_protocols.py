# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["sns.channels"]
# fails_when = ["sns.model_lacks_sms"]
# sources = [
#   "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html",
#   "https://docs.aws.amazon.com/sns/latest/dg/welcome-features.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto はどんなプロトコル名でも受け付けるため、証言させない。"
# limits.en = "This checks what AWS's API model says; moto accepts any protocol name and is not called as a witness."
# ///
# --8<-- [start:show]
import re

import botocore.session

sns = botocore.session.get_session().get_service_model("sns")
protocol = sns.operation_model("Subscribe").input_shape.members["Protocol"]
protocols = re.findall(r"<code>([a-z-]+)</code> – delivery of", protocol.documentation)

to_people = {"email", "email-json", "sms", "application"}
to_systems = {"http", "https", "sqs", "lambda", "firehose"}
assert sorted(protocols) == sorted(to_people | to_systems)
print("protocols:", ", ".join(protocols))
# --8<-- [end:show]
