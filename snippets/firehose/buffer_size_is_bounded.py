# /// uradori
# confirmed = "299d78e92c02b3165a0736f76955f3ca5a659dad20b836118dc5f8b44dd0499e"
# backend = "plain"
# kind = "api_model"
# fails_when = ["firehose_limits.buffers_may_be_empty", "firehose_limits.buffers_may_be_larger"]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html"]
# account.ja = "大きさの最小値と最大値を AWS の API モデルで確かめた。配信はしていない。"
# account.en = "The lowest and the highest size were read in AWS's API model; nothing was delivered."
# limits.ja = "これはヒントであり、Firehose が常に守るとは限らない。"
# limits.en = "It is a hint, which Firehose does not always keep to."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
to_s3 = firehose.shape_for("ExtendedS3DestinationConfiguration")
size = to_s3.members["BufferingHints"].members["SizeInMBs"]
# ja: 項目の名前は MB だが、単位は説明にあるとおり MiB である。
# en: The name of the member says MB; its unit, by the description, is MiB.
unit = 1024**2 if "in MiBs" in size.documentation else 1000**2
smallest, largest = size.metadata["min"] * unit, size.metadata["max"] * unit

assert smallest == 1 * 1024**2  # shows: smallest
assert largest == 128 * 1024**2  # shows: largest
print("buffer:", smallest, "to", largest, "bytes")
