# /// uradori
# confirmed = "a86dbbedf47b23d1bafbaa2e64ad3c5646dca1910fc61f7c36b924734597ce44"
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose_models.model_waits_a_minute_at_least",
#   "firehose_models.model_waits_an_hour_at_most",
#   "firehose_models.old_model_need_not_wait",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html",
# ]
# limits.ja = "2023年の記述は、botocore 1.31.30（2023年8月18日）のモデルから必要な部分だけを抜き出したものである。"
# limits.en = "What held in 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
import json
from pathlib import Path

import botocore.session

extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "firehose.json"
interval_of = {extract.parent.name: json.loads(extract.read_text())["shapes"]["IntervalInSeconds"]}
firehose = botocore.session.get_session().get_service_model("firehose")
to_s3 = firehose.shape_for("ExtendedS3DestinationConfiguration")
now = to_s3.members["BufferingHints"].members["IntervalInSeconds"].metadata

assert now["min"] == 0  # shows: shortest
assert now["max"] == 900  # shows: longest
assert interval_of["2023-08-18"]["min"] == 60  # shows: then

then = interval_of["2023-08-18"]
print(f"2023: {then['min']} to {then['max']} seconds")
print(f"now: {now['min']} to {now['max']} seconds")
