# /// uradori
# confirmed = "46719d9aab67475f905e845dca2eae6c89ccf732222a6de8e21f981d412da94c"
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
import botocore.session

firehose = botocore.session.get_session().get_service_model("firehose")
call = firehose.operation_model("PutRecordBatch")
batch = call.input_shape.members["Records"]
records = batch.metadata["max"]
size = batch.member.members["Data"].metadata["max"]

assert (call.name, records) == ("PutRecordBatch", 500)  # shows: records
assert size == 1_000 * 1024  # shows: size

print("records in a call:", records)
print("bytes in a record:", size)
