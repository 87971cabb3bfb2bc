# /// uradori
# confirmed = "a1a40f41a2610e563ff659182fc01388c613dba13b2d7e196b33256e5dfaf0ad"
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
from shapes import api, bounds, members

firehose = api("firehose")
settings = {
    "Redshift": "Redshift",
    "OpenSearch Service": "Amazonopensearchservice",
    "Splunk": "Splunk",
    "HTTP endpoints": "HttpEndpoint",
}
uses = ("CreateDeliveryStream.{}DestinationConfiguration", "UpdateDestination.{}DestinationUpdate")
seconds = {}
for destination, name in settings.items():
    # ja: ストリームを作るときにも、作ったあとで変えるときにも、指定できる。
    # en: It can be given when a stream is made and when it is changed later.
    places = [f"{use.format(name)}.RetryOptions" for use in uses]
    if all("DurationInSeconds" in members(firehose, place) for place in places):
        seconds[destination] = [bounds(firehose, f"{each}.DurationInSeconds") for each in places]

assert "Redshift" in seconds  # shows: redshift
assert "OpenSearch Service" in seconds  # shows: opensearch
assert "Splunk" in seconds  # shows: splunk
assert "HTTP endpoints" in seconds  # shows: http
every = [each for places in seconds.values() for each in places]
assert {each.get("min") for each in every} == {0}  # shows: low
assert {each.get("max") for each in every} == {2 * 60 * 60}  # shows: high

for destination, [each, _] in seconds.items():
    print(f"{destination}: {each['min']} to {each['max']} seconds")
