# /// uradori
# confirmed = "d251587de92f2f5d9e7526f594f1123b74d57526d0ef62b4654c548e8b3afb6b"
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


# ja: 配信先のほかに指定するのは、送信元と、これらだけである。
# en: What else a stream is given is its source and these.
others = {"DeliveryStreamName", "DeliveryStreamType", "Tags"}
others |= {"DeliveryStreamEncryptionConfigurationInput"}


def destinations(members):
    given = {name for name in members if not name.endswith("SourceConfiguration")} - others
    return {name.removesuffix("DestinationConfiguration") for name in given}


extract = Path(__file__).parents[1] / "models" / "2023-08-18" / "firehose.json"
members = json.loads(extract.read_text())["shapes"]["CreateDeliveryStreamInput"]["members"]
older = {extract.parent.name: destinations(members)}
today = botocore.session.get_session().get_service_model("firehose")


# ja: S3 と Elasticsearch は、それぞれ ExtendedS3 と OpenSearch の古い形である。
# en: S3 and Elasticsearch are older forms of ExtendedS3 and OpenSearch.
now = destinations(today.operation_model("CreateDeliveryStream").input_shape.members)
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
