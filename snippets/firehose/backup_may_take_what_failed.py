# /// uradori
# confirmed = "4cd6176dbc796daf9381a559fbafcf2567c5d6f3442d89d0b0e99112fc46f07a"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "firehose_limits.opensearch_backs_up_everything",
#   "firehose_limits.splunk_backs_up_everything",
#   "firehose_limits.endpoints_back_up_everything",
# ]
# quotes = [
#   { place = "botocore:firehose/HttpEndpointDestinationConfiguration.S3BackupMode", words = "Describes the S3 bucket backup options for the data that Firehose delivers to the HTTP endpoint destination. You can back up all documents (AllData) or only the documents that Firehose could not deliver to the specified HTTP endpoint destination (FailedDataOnly)." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_HttpEndpointDestinationConfiguration.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_SplunkDestinationConfiguration.html",
# ]
# account.ja = "AWS の API モデルでは、OpenSearch Service、Splunk、HTTP エンドポイントのバックアップに、失敗したものだけを選べる。"
# account.en = "In AWS's API model, the backup of OpenSearch Service, Splunk and HTTP endpoints can be set to take only what failed."
# limits.ja = "何もバックアップしておらず、どれが既定かも見ていない。"
# limits.en = "Nothing was backed up, and which choice is the default is not looked at."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")


def modes(destination):
    made = firehose.operation_model("CreateDeliveryStream").input_shape
    members = made.members[f"{destination}DestinationConfiguration"].members
    return members["S3BackupMode"].enum if "S3BackupMode" in members else []


assert "FailedDocumentsOnly" in modes("Amazonopensearchservice")  # shows: opensearch
assert "FailedEventsOnly" in modes("Splunk")  # shows: splunk
assert "FailedDataOnly" in modes("HttpEndpoint")  # shows: http
print("OpenSearch Service:", *modes("Amazonopensearchservice"))
print("Splunk:", *modes("Splunk"))
print("HTTP endpoints:", *modes("HttpEndpoint"))
