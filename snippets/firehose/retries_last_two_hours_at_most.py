# /// uradori
# confirmed = "2f4e141e0f6a98a5025dd8c196bbf2749f9e485beddba3739342760463c6661a"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "firehose_limits.redshift_has_no_retries",
#   "firehose_limits.opensearch_has_no_retries",
#   "firehose_limits.splunk_has_no_retries",
#   "firehose_limits.endpoints_have_no_retries",
#   "firehose_limits.splunk_is_tried_for_a_minute",
#   "firehose_limits.endpoints_are_tried_for_hours",
# ]
# quotes = [
#   { place = "botocore:firehose/AmazonopensearchserviceRetryOptions.DurationInSeconds", words = "After this time has elapsed, the failed documents are written to Amazon S3." },
# ]
# sources = [
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_RedshiftRetryOptions.html",
#   "https://docs.aws.amazon.com/firehose/latest/APIReference/API_HttpEndpointRetryOptions.html",
# ]
# account.ja = "AWS の API モデルでは、Redshift、OpenSearch Service、Splunk、HTTP エンドポイントの再試行は、ストリームを作る操作でも変える操作でも、0秒以上7,200秒以下に設定できる。"
# account.en = "In AWS's API model, retries can be set to last from 0 to 7,200 seconds for Redshift, OpenSearch Service, Splunk and HTTP endpoints, both when a stream is made and when it is changed."
# limits.ja = "配信の失敗は起こしておらず、既定の長さも見ていない。"
# limits.en = "No delivery was made to fail, and the default is not looked at."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
settings = {
    "Redshift": "Redshift",
    "OpenSearch Service": "Amazonopensearchservice",
    "Splunk": "Splunk",
    "HTTP endpoints": "HttpEndpoint",
}
made = firehose.operation_model("CreateDeliveryStream").input_shape.members
changed = firehose.operation_model("UpdateDestination").input_shape.members
bounds = {}
for destination, name in settings.items():
    # ja: ストリームを作るときにも、作ったあとで変えるときにも、指定できる。
    # en: It can be given when a stream is made and when it is changed later.
    uses = made[f"{name}DestinationConfiguration"], changed[f"{name}DestinationUpdate"]
    retries = [use.members["RetryOptions"] for use in uses if "RetryOptions" in use.members]
    if len(retries) == len(uses):
        bounds[destination] = [each.members["DurationInSeconds"].metadata for each in retries]

assert "Redshift" in bounds  # shows: redshift
assert "OpenSearch Service" in bounds  # shows: opensearch
assert "Splunk" in bounds  # shows: splunk
assert "HTTP endpoints" in bounds  # shows: http
every = [seconds for each in bounds.values() for seconds in each]
assert {seconds["min"] for seconds in every} == {0}  # shows: low
assert {seconds["max"] for seconds in every} == {2 * 60 * 60}  # shows: high

for destination, [seconds, _] in bounds.items():
    print(f"{destination}: {seconds['min']} to {seconds['max']} seconds")
