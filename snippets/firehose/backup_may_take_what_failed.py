# /// uradori
# confirmed = "490270f061fbd676ca73adb44a8d000ed7d1b9b01c4b7c83f5b0c238d640cae9"
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
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")


def modes(destination, call="CreateDeliveryStream", use="Configuration"):
    members = firehose.operation_model(call).input_shape.members[f"{destination}Destination{use}"]
    choice = members.members.get("S3BackupMode")
    return choice.enum if choice else []


# ja: OpenSearch Service だけは、ストリームを作るときにしか選べない。
# en: For OpenSearch Service alone, the choice is made when a stream is created.
assert "FailedDocumentsOnly" in modes("Amazonopensearchservice")  # shows: opensearch
for when in [("CreateDeliveryStream", "Configuration"), ("UpdateDestination", "Update")]:
    assert "FailedEventsOnly" in modes("Splunk", *when)  # shows: splunk
    assert "FailedDataOnly" in modes("HttpEndpoint", *when)  # shows: http
print("OpenSearch Service:", *modes("Amazonopensearchservice"))
print("Splunk:", *modes("Splunk"))
print("HTTP endpoints:", *modes("HttpEndpoint"))
