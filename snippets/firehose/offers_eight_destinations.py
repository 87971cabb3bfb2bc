# /// uradori
# confirmed = "61be30d4deac171739541ad9a10c6386f778c47b6c37397917f939d6e6004c9e"
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
# account.ja = "古い形の2つを除くと、いまの AWS の API モデルには8つの配信先があり、2023年8月にはなかったのは Snowflake と Iceberg である。"
# account.en = "Without two older forms, AWS's API model of today has eight destinations, of which that of August 2023 lacked Snowflake and Iceberg."
# limits.ja = "どこにも配信していない。2023年の記述は、botocore 1.31.30（2023年8月18日）のモデルからの抜粋である。"
# limits.en = "Nothing was delivered anywhere. What held in 2023 is an extract of the model in botocore 1.31.30 (18 August 2023)."
# ///
import json
from pathlib import Path

import botocore.session


def destinations(members):
    suffix = "DestinationConfiguration"
    return {name.removesuffix(suffix) for name in members if name.endswith(suffix)}


extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "firehose.json"
members = json.loads(extract.read_text())["shapes"]["CreateDeliveryStreamInput"]["members"]
older = {extract.parent.name: destinations(members)}
today = botocore.session.get_session().get_service_model("firehose")


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
assert now - older["2023-08-18"] == {"Snowflake", "Iceberg"}  # shows: joined

print("destinations:", *sorted(now))
print("not in the model of 2023:", *sorted(now - older["2023-08-18"]))
