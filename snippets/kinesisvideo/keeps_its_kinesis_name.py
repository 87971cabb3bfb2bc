# /// uradori
# confirmed = "0cebb3b54157d8b843016047f09eb913a0778fb351f502b8db758f4b98a201a7"
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.name"]
# fails_when = ["video.old_model_has_another_name", "video.model_drops_kinesis_from_the_name"]
# sources = ["https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html"]
# limits.ja = "2023年の記述は、botocore 1.31.30（2023年8月18日）のモデルから必要な部分だけを抜き出したものである。"
# limits.en = "What held in 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
import json
from pathlib import Path

import botocore.session

extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "kinesisvideo.json"
name_of = {extract.parent.name: json.loads(extract.read_text())["metadata"]["serviceFullName"]}
now = botocore.session.get_session().get_service_model("kinesisvideo").metadata["serviceFullName"]

assert name_of["2023-08-18"] == "Amazon Kinesis Video Streams"  # shows: then
assert now == "Amazon Kinesis Video Streams"  # shows: now

print("2023:", name_of["2023-08-18"])
print("now:", now)
