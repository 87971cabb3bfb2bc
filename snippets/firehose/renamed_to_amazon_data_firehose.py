# /// uradori
# confirmed = "46887b33bbc4e1c14c5fd39ae3b0743f1aa3fbc7a3d819ba4de69fe016deb21c"
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.name"]
# fails_when = [
#   "firehose_models.old_model_has_the_new_name",
#   "firehose_models.model_keeps_old_name",
#   "firehose_models.model_drops_an_operation",
# ]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/Welcome.html"]
# account.ja = "API モデルでの名前は、2023年8月には Amazon Kinesis Data Firehose、いまは Amazon Data Firehose で、当時の12の操作は12ともいまもある。"
# account.en = "In the API model the name was Amazon Kinesis Data Firehose in August 2023 and is Amazon Data Firehose now; all 12 operations of then are still there."
# limits.ja = "操作は呼び出していない。名前が変わった日は示さない。2023年の記述は、botocore 1.31.30（2023年8月18日）のモデルからの抜粋である。"
# limits.en = "No operation was called, and the day of the change is not shown. What held in 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
import json
from pathlib import Path

import botocore.session

extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "firehose.json"
model_of = {extract.parent.name: json.loads(extract.read_text())}
assert model_of["2023-08-18"]["fullname"].startswith("Amazon Kinesis Data Firehose")  # shows: then

today = botocore.session.get_session().get_service_model("firehose")
assert "<fullname>Amazon Data Firehose</fullname>" in today.documentation  # shows: now

# ja: 名前は変わっても、呼び出せる操作は残っている。
# en: The name has changed, but what could be called still can.
operations = model_of["2023-08-18"]["operations"]
kept = {*operations} & {*today.operation_names}
assert len(kept) == len(operations) == 12  # shows: kept

print("2023: Amazon Kinesis Data Firehose")
print("now: Amazon Data Firehose")
print(f"operations kept: {len(kept)} of {len(operations)}")
