# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver"]
# fails_when = ["firehose.model_waits_a_minute_at_least", "firehose.model_waits_an_hour_at_most"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/buffering-hints.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html",
# ]
# limits.ja = "2023年8月の記述は、botocore 1.31.30（2023年8月18日）のモデルから必要な部分だけを抜き出したものである。"
# limits.en = "What held in August 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
# --8<-- [start:show]
import json
from pathlib import Path

import botocore.session

models = Path(__file__).parents[1] / "models"
then = json.loads((models / "2023-08-18/firehose.json").read_text())["shapes"]["IntervalInSeconds"]
firehose = botocore.session.get_session().get_service_model("firehose")
to_s3 = firehose.shape_for("ExtendedS3DestinationConfiguration")
now = to_s3.members["BufferingHints"].members["IntervalInSeconds"].metadata

assert (then["min"], then["max"]) == (60, 900)
assert (now["min"], now["max"]) == (0, 900)
# --8<-- [end:show]
print(f"2023-08-18: {then['min']} to {then['max']} seconds")
print(f"now: {now['min']} to {now['max']} seconds")
