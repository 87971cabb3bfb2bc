# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver", "firehose.dest-labels"]
# fails_when = ["firehose.model_lacks_opensearch", "firehose.model_lacks_snowflake"]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
# ]
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


def destinations(members):
    suffix = "DestinationConfiguration"
    return {name.removesuffix(suffix) for name in members if name.endswith(suffix)}


today = destinations(now.shape_for("CreateDeliveryStreamInput").members)
# ja: S3 と Elasticsearch は、それぞれ ExtendedS3 と OpenSearch の古い形である。
# en: S3 and Elasticsearch are older forms of ExtendedS3 and OpenSearch.
assert today - {"S3", "Elasticsearch"} == {
    "ExtendedS3",
    "Redshift",
    "Amazonopensearchservice",
    "AmazonOpenSearchServerless",
    "Splunk",
    "HttpEndpoint",
    "Snowflake",
    "Iceberg",
}
added = today - destinations(then["shapes"]["CreateDeliveryStreamInput"]["members"])
assert added == {"Snowflake", "Iceberg"}
# --8<-- [end:show]
print("destinations:", len(today - {"S3", "Elasticsearch"}))
print("added since 2023-08-18:", ", ".join(sorted(added)))
