# /// uradori
# confirmed = "21ddf8d1724c39f68a1a702313cca3ee289e66e8e2e5886850e9a6926abbc43b"
# backend = "plain"
# kind = "api_model"
# fails_when = [
#   "firehose_limits.buffers_may_be_empty",
#   "firehose_limits.buffers_may_be_larger",
#   "firehose_limits.buffers_may_become_larger",
# ]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html"]
# account.ja = "AWS の API モデルでは、S3 に配信するときのバッファの大きさは、ストリームを作る操作でも変える操作でも1 MiB 以上128 MiB 以下である。"
# account.en = "In AWS's API model, the buffer for S3 is at least 1 MiB and at most 128 MiB, both when a stream is made and when it is changed."
# limits.ja = "配信はしていない。この値はヒントであり、Firehose が常に守るとは限らない。"
# limits.en = "Nothing was delivered. The value is a hint, which Firehose does not always keep to."
# ///
from itertools import product

from shapes import api, at

firehose = api("firehose")
# ja: S3 の配信先には新旧2つの形があり、作るときも、作ったあとで変えるときも、同じである。
# en: S3 destinations have two forms, old and new; it is the same for both, when a stream is made and when it is changed later.
uses = ("CreateDeliveryStream.{}DestinationConfiguration", "UpdateDestination.{}DestinationUpdate")
for form, use in product(("S3", "ExtendedS3"), uses):
    hint = at(firehose, f"{use.format(form)}.BufferingHints.SizeInMBs")
    # ja: 項目の名前は MB だが、単位は説明にあるとおり MiB である。
    # en: The name of the member says MB; its unit, by the description, is MiB.
    unit = 1024**2 if "in MiBs" in hint.documentation else 1000**2
    size = {end: number * unit for end, number in hint.metadata.items()}
    assert size.get("min") == 1 * 1024**2  # shows: smallest
    assert size.get("max") == 128 * 1024**2  # shows: largest

print("buffer:", size["min"], "to", size["max"], "bytes")
