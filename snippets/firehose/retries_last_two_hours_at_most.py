# /// uradori
# confirmed = "ca333debd341863f03cf974817fb10be1d1bf80f8460d8c24b30fd9f5c3b9a44"
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
from shapes import api, at

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
    if all("DurationInSeconds" in at(firehose, place).members for place in places):
        seconds[destination] = [
            at(firehose, f"{each}.DurationInSeconds").metadata for each in places
        ]

assert "Redshift" in seconds  # shows: redshift
assert "OpenSearch Service" in seconds  # shows: opensearch
assert "Splunk" in seconds  # shows: splunk
assert "HTTP endpoints" in seconds  # shows: http
every = [each for places in seconds.values() for each in places]
assert {each.get("min") for each in every} == {0}  # shows: low
assert {each.get("max") for each in every} == {2 * 60 * 60}  # shows: high

for destination, [each, _] in seconds.items():
    print(f"{destination}: {each['min']} to {each['max']} seconds")
