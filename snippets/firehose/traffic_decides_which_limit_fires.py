# /// uradori
# confirmed = "e345eb40965cfa6fcfb972246ee6d0aef5107d06e0e9a96dd0f649976cd44a38"
# backend = "plain"
# kind = "calculation"
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose_models.slow_traffic_is_doubled",
#   "firehose_models.fast_traffic_is_halved",
#   "firehose_models.model_buffers_one_minute",
#   "firehose_models.model_buffers_one_megabyte",
# ]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html"]
# account.ja = "2つの既定値を AWS の API モデルから読み、流量から間隔と大きさを計算した。実際の配信は測っていない。"
# account.en = "The two defaults were read in AWS's API model, and intervals and sizes were calculated from the traffic; no delivery was measured."
# limits.ja = "流量が一定で、Firehose が既定のヒントに厳密に従うと仮定した計算である。既定値は botocore 1.44.5（2026年11月17日）の API モデルから読んでいる。"
# limits.en = "A calculation for steady traffic, as if Firehose kept to the hints exactly; the defaults are read from the API model in botocore 1.44.5 (17 November 2026)."
# ///
import re

import botocore.session
from traffic import KIB_PER_SECOND

firehose = botocore.session.get_session().get_service_model("firehose")
hints = firehose.shape_for("BufferingHints").members


def default(hint):
    return int(re.search(r"default value is (\d+)", hints[hint].documentation)[1])


size, interval = default("SizeInMBs") * 1024, default("IntervalInSeconds")
assert (size, interval) == (5 * 1024, 300)  # shows: defaults


def delivery(traffic):
    """Seconds from one delivery to the next, and MiB in each."""
    seconds = min(interval, size / traffic)
    return {"seconds": round(seconds), "mib": round(seconds * traffic / 1024, 1)}


assert KIB_PER_SECOND["slow"] == 1  # shows: slow
slow = delivery(KIB_PER_SECOND["slow"])
assert slow["seconds"] == 5 * 60  # shows: slow_seconds
assert slow["mib"] == 0.3  # shows: slow_size

assert KIB_PER_SECOND["fast"] == 100  # shows: fast
fast = delivery(KIB_PER_SECOND["fast"])
assert fast["seconds"] == 51  # shows: fast_seconds
assert fast["mib"] == 5  # shows: fast_size

print(f"1 KiB a second: {slow['mib']} MiB every {slow['seconds']} seconds")
print(f"100 KiB a second: {fast['mib']} MiB every {fast['seconds']} seconds")
