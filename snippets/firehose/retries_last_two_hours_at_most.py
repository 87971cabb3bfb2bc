# /// uradori
# confirmed = "82d1468926cd96ba5372278d6a98c85a8ae6b235c40f0d5ccb30ea07ea067528"
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
# account.ja = "4つの配信先の設定に再試行があることと、その範囲を AWS の API モデルで確かめた。配信の失敗は起こしていない。"
# account.en = "That the settings of four destinations have retries, and their bounds, were read in AWS's API model; no delivery was made to fail."
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
