# /// uradori
# confirmed = "b0a810e42287f6c94187c64d63d0d304861bc65b313f402d01c7527b246409aa"
# backend = "plain"
# kind = "api_model"
# statements = ["firehose.deliver", "firehose.dest-labels"]
# fails_when = [
#   "firehose_models.model_adds_a_destination",
#   "firehose_models.model_lacks_s3",
#   "firehose_models.model_lacks_redshift",
#   "firehose_models.model_lacks_opensearch",
#   "firehose_models.model_lacks_opensearch_serverless",
#   "firehose_models.model_lacks_splunk",
#   "firehose_models.model_lacks_http_endpoints",
#   "firehose_models.model_lacks_snowflake",
#   "firehose_models.model_lacks_iceberg",
#   "firehose_models.old_model_has_snowflake",
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_CreateDeliveryStream.html",
#   "https://docs.aws.amazon.com/firehose/latest/dev/history.html",
# ]
# limits.ja = "2023年の記述は、botocore 1.31.30（2023年8月18日）のモデルから必要な部分だけを抜き出したものである。"
# limits.en = "What held in 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
import json
from pathlib import Path

import botocore.session

extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "firehose.json"
model_of = {extract.parent.name: json.loads(extract.read_text())["shapes"]}
today = botocore.session.get_session().get_service_model("firehose")


def destinations(members):
    suffix = "DestinationConfiguration"
    return {name.removesuffix(suffix) for name in members if name.endswith(suffix)}


# ja: S3 と Elasticsearch は、それぞれ ExtendedS3 と OpenSearch の古い形である。
# en: S3 and Elasticsearch are older forms of ExtendedS3 and OpenSearch.
now = destinations(today.shape_for("CreateDeliveryStreamInput").members)
now -= {"S3", "Elasticsearch"}
assert len(now) == 8  # shows: eight
assert "ExtendedS3" in now  # shows: s3
assert "Redshift" in now  # shows: redshift
assert "Amazonopensearchservice" in now  # shows: opensearch
assert "AmazonOpenSearchServerless" in now  # shows: serverless
assert "Splunk" in now  # shows: splunk
assert "HttpEndpoint" in now  # shows: http
assert "Snowflake" in now  # shows: snowflake
assert "Iceberg" in now  # shows: iceberg
members = {day: model["CreateDeliveryStreamInput"]["members"] for day, model in model_of.items()}
assert not {"Snowflake", "Iceberg"} & destinations(members["2023-08-18"])  # shows: joined

print("destinations:", *sorted(now))
print("not in the model of 2023:", *sorted(now - destinations(members["2023-08-18"])))
