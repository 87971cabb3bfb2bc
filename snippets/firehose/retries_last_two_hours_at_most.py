# /// uradori
# confirmed = "04775c454f6e8bf570b5f0c9f05fc1fe12925288950cba34273d00b9aaa7c1d5"
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
# account.ja = "AWS の API モデルでは、Redshift、OpenSearch Service、Splunk、HTTP エンドポイントの再試行は、0秒以上7,200秒以下に設定できる。"
# account.en = "In AWS's API model, retries can be set to last from 0 to 7,200 seconds for Redshift, OpenSearch Service, Splunk and HTTP endpoints."
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
bounds = {}
for destination, name in settings.items():
    members = firehose.shape_for(f"{name}DestinationConfiguration").members
    if "RetryOptions" in members:
        bounds[destination] = members["RetryOptions"].members["DurationInSeconds"].metadata

assert "Redshift" in bounds  # shows: redshift
assert "OpenSearch Service" in bounds  # shows: opensearch
assert "Splunk" in bounds  # shows: splunk
assert "HTTP endpoints" in bounds  # shows: http
assert {each["min"] for each in bounds.values()} == {0}  # shows: low
assert {each["max"] for each in bounds.values()} == {2 * 60 * 60}  # shows: high

for destination, seconds in bounds.items():
    print(f"{destination}: {seconds['min']} to {seconds['max']} seconds")
