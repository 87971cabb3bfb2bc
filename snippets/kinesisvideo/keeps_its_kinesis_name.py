# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.name"]
# fails_when = ["video.model_drops_kinesis_from_the_name"]
# sources = ["https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html"]
# limits.ja = "2023年8月の記述は、botocore 1.31.30（2023年8月18日）のモデルから必要な部分だけを抜き出したものである。"
# limits.en = "What held in August 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
# --8<-- [start:show]
import json
from pathlib import Path

import botocore.session

models = Path(__file__).parents[1] / "models"
then = json.loads((models / "2023-08-18/kinesisvideo.json").read_text())["metadata"]
now = botocore.session.get_session().get_service_model("kinesisvideo").metadata

assert then["serviceFullName"] == "Amazon Kinesis Video Streams"
assert now["serviceFullName"] == "Amazon Kinesis Video Streams"
# --8<-- [end:show]
print("2023-08-18:", then["serviceFullName"])
print("now:", now["serviceFullName"])
