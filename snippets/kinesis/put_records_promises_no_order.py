# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.seq-order"]
# fails_when = ["kinesis.model_orders_batches"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto の `PutRecords` は必ず順に書き込む。"
# limits.en = "This checks what AWS's API model says; moto's `PutRecords` always writes in order."
# ///
# --8<-- [start:show]
import re

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")
text = re.sub(r"<[^>]+>", "", kinesis.operation_model("PutRecords").documentation)

reason = "A single record failure does not stop the processing of subsequent records."
assert f"{reason} As a result, PutRecords doesn't guarantee the ordering of records." in text
assert (
    "If you need to read records in the same order they are written to the stream, "
    "use PutRecord instead of PutRecords, and write to the same shard."
) in text
# --8<-- [end:show]

print("PutRecords: goes on after a failure, so no order is guaranteed")
print("PutRecord to the same shard: read in the order of writing")
