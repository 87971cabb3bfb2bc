# /// uradori
# confirmed = "d65000e5b3a7f7261ef9213b6e24435eff41a8f771bd763bd4736af8c9508f84"
# backend = "plain"
# kind = "calculation"
# statements = ["firehose.deliver"]
# fails_when = [
#   "firehose_models.slow_traffic_is_doubled",
#   "firehose_models.fast_traffic_is_halved",
#   "firehose_models.model_buffers_one_minute",
#   "firehose_models.model_buffers_one_megabyte",
#   "firehose_models.model_counts_in_megabytes",
# ]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html"]
# account.ja = "AWS の API モデルから読んだ既定値（5 MiB と300秒）で計算すると、毎秒1 KiB なら300秒ごとに0.3 MiB、毎秒100 KiB なら51秒ごとに5 MiB になる。"
# account.en = "From the defaults in AWS's API model (5 MiB and 300 seconds) it follows that 1 KiB a second makes 0.3 MiB every 300 seconds, and 100 KiB a second 5 MiB every 51 seconds."
# limits.ja = "流量が一定で、Firehose がヒントに厳密に従うと仮定した計算で、実際の配信は測っていない。既定値は botocore 1.44.5（2026年11月17日）のものである。"
# limits.en = "A calculation for steady traffic, as if Firehose kept to the hints exactly; no delivery was measured. The defaults are those in botocore 1.44.5 (17 November 2026)."
# ///
import re

import botocore.session
from traffic import KIB_PER_SECOND

firehose = botocore.session.get_session().get_service_model("firehose")
to_s3 = firehose.operation_model("CreateDeliveryStream").input_shape.members[
    "ExtendedS3DestinationConfiguration"
]
hints = to_s3.members["BufferingHints"].members
said = {hint: hints[hint].documentation for hint in ("SizeInMBs", "IntervalInSeconds")}


def default(hint):
    return int(re.search(r"default value is (\d+)", said[hint])[1])


units = [re.findall(r"\bin (\w+), before", each) for each in said.values()]
size, interval = default("SizeInMBs") * 1024, default("IntervalInSeconds")
assert (units, size, interval) == ([["MiBs"], ["seconds"]], 5 * 1024, 300)  # shows: defaults


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
