# /// uradori
# confirmed = "4914543b3224a4d43cb674e67bdca9c8289229fd55118885dbc1a3727a91a501"
# backend = "plain"
# kind = "api_model"
# fails_when = ["firehose_limits.batches_take_one_more", "firehose_limits.records_of_a_batch_are_smaller"]
# quotes = [
#   { place = "botocore:firehose/PutRecordBatch", words = "Each PutRecordBatch request supports up to 500 records." },
# ]
# sources = ["https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html"]
# account.ja = "AWS の API モデルでは、PutRecordBatch が一度に受け取るのは500件まで、1件の大きさは1,024,000バイト（1,000 KiB）までである。"
# account.en = "In AWS's API model, PutRecordBatch takes at most 500 records, each of at most 1,024,000 bytes (1,000 KiB)."
# limits.ja = "レコードは送っていない。大きさは、Base64 にする前のバイト数である。"
# limits.en = "No record was sent. The bytes are those before Base64."
# ///
from shapes import api, at

firehose = api("firehose")
records = at(firehose, "PutRecordBatch.Records").metadata
size = at(firehose, "PutRecordBatch.Records.Data").metadata

assert at(firehose, "PutRecordBatch.Records").metadata == {"min": 1, "max": 500}  # shows: records
assert size == {"min": 0, "max": 1_000 * 1024}  # shows: size

print("records in a call:", records["max"])
print("bytes in a record:", size["max"])
