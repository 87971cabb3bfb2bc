# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kda.sql", "kda.def"]
# fails_when = ["flink.model_has_no_notebooks", "flink.model_streams_into_notebooks"]
# sources = [
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_CreateApplication.html",
#   "https://docs.aws.amazon.com/managed-flink/latest/apiv2/API_ZeppelinApplicationConfiguration.html",
# ]
# limits.ja = "moto は値を書き留めるだけでノートブックを動かさないため、証言させない。"
# limits.en = "moto only notes the value down and runs no notebook, so it is not called as a witness."
# ///
# --8<-- [start:show]
import re

import botocore.session

flink = botocore.session.get_session().get_service_model("kinesisanalyticsv2")
mode = flink.operation_model("CreateApplication").input_shape.members["ApplicationMode"]
assert set(mode.enum) == {"STREAMING", "INTERACTIVE"}

text = re.sub(r"<[^>]+>", "", mode.documentation)
assert ("Use the STREAMING mode to create a Managed Service for Apache Flink application.") in text
assert (
    "To create a Managed Service for Apache Flink Studio notebook, use the INTERACTIVE mode."
) in text
# --8<-- [end:show]
print("STREAMING: a Flink application")
print("INTERACTIVE: a Studio notebook")
