# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.name"]
# fails_when = ["firehose.model_keeps_old_name", "firehose.model_drops_an_operation"]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/Welcome.html"]
# limits.ja = "2023年8月の記述は、botocore 1.31.30（2023年8月18日）のモデルから必要な部分だけを抜き出したものである。"
# limits.en = "What held in August 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
# --8<-- [start:show]
import json
from pathlib import Path

import botocore.session

models = Path(__file__).parents[1] / "models"
then = json.loads((models / "2023-08-18/firehose.json").read_text())
now = botocore.session.get_session().get_service_model("firehose")

assert then["fullname"] == "Amazon Kinesis Data Firehose API Reference"
assert "<fullname>Amazon Data Firehose</fullname>" in now.documentation
renamed = "Amazon Data Firehose was previously known as Amazon Kinesis Data Firehose."
assert renamed in now.documentation

# ja: 名前は変わっても、呼び出せる操作は残っている。
# en: The name has changed, but what could be called still can.
kept = set(then["operations"]) & set(now.operation_names)
assert kept == set(then["operations"])
# --8<-- [end:show]
print("2023-08-18: Amazon Kinesis Data Firehose")
print("now: Amazon Data Firehose")
print(f"operations kept: {len(kept)} of {len(then['operations'])}")
