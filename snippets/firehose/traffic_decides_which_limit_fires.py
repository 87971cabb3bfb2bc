# /// uradori
# backend = "plain"
# kind = "calculation"
# statements = ["firehose.deliver"]
# fails_when = ["firehose.model_buffers_one_minute", "firehose.model_buffers_one_megabyte"]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html"]
# limits.ja = "流量が一定で、Firehose が既定のヒントに厳密に従うと仮定した計算である。既定値は botocore 1.44.5（2026年11月17日）の API モデルから読んでいる。"
# limits.en = "A calculation for steady traffic, as if Firehose kept to the hints exactly; the defaults are read from the API model in botocore 1.44.5 (17 November 2026)."
# ///
# --8<-- [start:show]
import re

import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
hints = firehose.shape_for("BufferingHints").members


def default(hint):
    return int(re.search(r"default value is (\d+)", hints[hint].documentation)[1])


size, interval = default("SizeInMBs") * 1024, default("IntervalInSeconds")


def delivery(kib_per_second):
    seconds = min(interval, size / kib_per_second)
    return round(seconds), round(seconds * kib_per_second / 1024, 1)


# ja: 左から、何秒ごとに配信されるか、1回に何 MiB か。
# en: Seconds from one delivery to the next, and MiB in each.
assert delivery(kib_per_second=1) == (300, 0.3)
assert delivery(kib_per_second=100) == (51, 5.0)
# --8<-- [end:show]
print("1 KiB a second: {} MiB every {} seconds".format(*reversed(delivery(1))))
print("100 KiB a second: {} MiB every {} seconds".format(*reversed(delivery(100))))
