# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kda.name"]
# fails_when = ["flink.model_keeps_old_name", "flink.model_drops_an_operation"]
# sources = ["https://docs.aws.amazon.com/managed-flink/latest/apiv2/Welcome.html"]
# limits.ja = "2023年8月の記述は、botocore 1.31.30（2023年8月18日）のモデルから必要な部分だけを抜き出したものである。"
# limits.en = "What held in August 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
# --8<-- [start:show]
import json
from pathlib import Path

import botocore.session

models = Path(__file__).parents[1] / "models"
then = json.loads((models / "2023-08-18/kinesisanalyticsv2.json").read_text())
now = botocore.session.get_session().get_service_model("kinesisanalyticsv2")

assert then["documentation"] == "Amazon Kinesis Data Analytics is a fully managed service"
assert "Amazon Managed Service for Apache Flink is a fully managed service" in now.documentation
renamed = (
    "Amazon Managed Service for Apache Flink was previously known as "
    "Amazon Kinesis Data Analytics for Apache Flink."
)
assert renamed in now.documentation

# ja: 名前は変わっても、呼び出せる操作は残っている。
# en: The name has changed, but what could be called still can.
kept = set(then["operations"]) & set(now.operation_names)
assert kept == set(then["operations"])
# --8<-- [end:show]
print("2023-08-18: Amazon Kinesis Data Analytics")
print("now: Amazon Managed Service for Apache Flink")
print(f"operations kept: {len(kept)} of {len(then['operations'])}")
