# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.record"]
# fails_when = ["kinesis.model_raises_default_size", "kinesis.model_shrinks_batches"]
# sources = [
#   "https://docs.aws.amazon.com/streams/latest/dev/large-records.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は `PutRecord` のレコードの大きさを調べない。"
# limits.en = "This checks what AWS's API model says; moto does not check the size of a record in `PutRecord`."
# ///
# --8<-- [start:show]
import re

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")


def described(operation):
    return re.sub(r"<[^>]+>", "", kinesis.operation_model(operation).documentation)


assert "Each data record can be up to 1 MiB in size by default." in described("GetRecords")
largest = kinesis.shape_for("MaxRecordSizeInKiB").metadata
assert (largest["min"], largest["max"]) == (1 * 1024, 10 * 1024)

batch = described("PutRecords")
assert "to a limit of 10 MiB for the entire request, including partition keys." in batch
assert "applies to the total size of the partition key and data blob." in batch
# --8<-- [end:show]

print("one record: 1 MiB by default, up to 10 MiB if the stream allows it")
print("one PutRecords call: 10 MiB")
