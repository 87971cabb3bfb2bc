# /// uradori
# confirmed = "28bd1437428c6e69261015956959f44cc8ca726a54ebfaaff3fb260d2a571bf5"
# backend = "plain"
# kind = "api_model"
# fails_when = ["firehose_limits.batches_take_one_more", "firehose_limits.records_may_be_larger"]
# quotes = [
#   { place = "botocore:firehose/PutRecordBatch", words = "Each PutRecordBatch request supports up to 500 records." },
# ]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html"]
# account.ja = "件数と大きさの上限を AWS の API モデルで確かめた。レコードは送っていない。"
# account.en = "The bounds of number and size were read in AWS's API model; no record was sent."
# limits.ja = "API モデルは、レコードの大きさを Base64 にする前のバイト数で数える。"
# limits.en = "The API model counts the bytes of a record before Base64."
# ///
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
call = firehose.operation_model("PutRecordBatch")
records = call.input_shape.members["Records"].metadata["max"]
size = firehose.shape_for("Record").members["Data"].metadata["max"]

assert (call.name, records) == ("PutRecordBatch", 500)  # shows: records
assert size == 1_000 * 1024  # shows: size

print("records in a call:", records)
print("bytes in a record:", size)
