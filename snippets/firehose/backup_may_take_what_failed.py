# /// uradori
# confirmed = "574798c10d200d0a4a59bbeb936c87fe8f64e35578f42c1ebff6976d3dcad0bb"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "firehose_limits.opensearch_backs_up_everything",
#   "firehose_limits.splunk_backs_up_everything",
#   "firehose_limits.endpoints_back_up_everything",
#   "firehose_limits.splunk_keeps_its_backup",
#   "firehose_limits.endpoints_keep_their_backup",
# ]
# quotes = [
#   { place = "botocore:firehose/HttpEndpointDestinationConfiguration.S3BackupMode", words = "Describes the S3 bucket backup options for the data that Firehose delivers to the HTTP endpoint destination. You can back up all documents (AllData) or only the documents that Firehose could not deliver to the specified HTTP endpoint destination (FailedDataOnly)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_HttpEndpointDestinationConfiguration.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_SplunkDestinationConfiguration.html",
# ]
# account.ja = "AWS の API モデルでは、OpenSearch Service、Splunk、HTTP エンドポイントのバックアップに、失敗したものだけを選べる。あとの2つでは、作ったあとにも選べる。"
# account.en = "In AWS's API model, the backup of OpenSearch Service, Splunk and HTTP endpoints can be set to take only what failed; for the latter two, also once the stream is there."
# limits.ja = "何もバックアップしておらず、どれが既定かも見ていない。"
# limits.en = "Nothing was backed up, and which choice is the default is not looked at."
# ///
from shapes import api, at

firehose = api("firehose")


def modes(destination):
    return at(firehose, f"{destination}.S3BackupMode").enum


# ja: OpenSearch Service だけは、ストリームを作るときにしか選べない。
# en: For OpenSearch Service alone, the choice is made when a stream is created.
opensearch = modes("CreateDeliveryStream.AmazonopensearchserviceDestinationConfiguration")
assert "FailedDocumentsOnly" in opensearch  # shows: opensearch
for when in (
    "CreateDeliveryStream.{}DestinationConfiguration",
    "UpdateDestination.{}DestinationUpdate",
):
    splunk, http = modes(when.format("Splunk")), modes(when.format("HttpEndpoint"))
    assert "FailedEventsOnly" in splunk  # shows: splunk
    assert "FailedDataOnly" in http  # shows: http
print("OpenSearch Service:", *opensearch)
print("Splunk:", *splunk)
print("HTTP endpoints:", *http)
