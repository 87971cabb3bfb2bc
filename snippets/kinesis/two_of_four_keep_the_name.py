# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kinesis.family", "kinesis.def"]
# fails_when = [
#   "kinesis.model_keeps_firehose_in_the_family",
#   "kinesis.model_keeps_analytics_in_the_family",
#   "kinesis.model_renames_video_streams",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
#   "https://github.com/aws-samples/amazon-kinesis-data-analytics-java-examples",
#   "https://docs.aws.amazon.com/kinesisvideostreams/latest/APIReference/Welcome.html",
# ]
# limits.ja = "当時の名前は、2023年8月18日に出た botocore 1.31.30 の API モデルから書き抜いた。改称の日付は確かめていない。"
# limits.en = "The old names are an extract from the API models in botocore 1.31.30 of 18 August 2023; the dates of the renamings are not checked."
# ///
# --8<-- [start:show]
import json
import re
from pathlib import Path

import botocore.session


def name_today(service):
    model = botocore.session.get_session().get_service_model(service)
    introduction = re.search(r"(Amazon [A-Z][\w ]+?) is a ", model.documentation)
    return introduction[1] if introduction else model.metadata["serviceFullName"]


extract = Path(__file__).parent.parent / "models" / "2023-08-18" / "kinesis.json"
then = json.loads(extract.read_text())["names"]
now = {service: name_today(service) for service in then}

assert then == {
    "kinesis": "Amazon Kinesis Data Streams",
    "firehose": "Amazon Kinesis Data Firehose",
    "kinesisanalyticsv2": "Amazon Kinesis Data Analytics",
    "kinesisvideo": "Amazon Kinesis Video Streams",
}
assert now == {
    **then,
    "firehose": "Amazon Data Firehose",
    "kinesisanalyticsv2": "Amazon Managed Service for Apache Flink",
}
# --8<-- [end:show]

for service in then:
    print(then[service], "->", "same" if now[service] == then[service] else now[service])
