# /// uradori
# confirmed = "621f1d4bbe4bc4ddb927ee6662a41897aae8335c4ad4ad0c21485d16a93e236e"
# backend = "plain"
# kind = "api_model"
# statements = ["kvs.name"]
# fails_when = ["video.old_model_has_another_name", "video.model_drops_kinesis_from_the_name"]
# sources = ["https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html"]
# account.ja = "サービス名は、2023年8月の API モデルでも、いまの AWS の API モデルでも Amazon Kinesis Video Streams である。"
# account.en = "The name of the service is Amazon Kinesis Video Streams both in the API model of August 2023 and in AWS's of today."
# limits.ja = "サービスは使っていない。2023年の記述は、botocore 1.31.30（2023年8月18日）のモデルからの抜粋である。"
# limits.en = "The service was not used. What held in 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
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
