# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.record-fields", "kds.partition-key-producer", "kds.partition-key-shard"]
# fails_when = [
#   "kinesis.model_requires_keys",
#   "kinesis.model_defaults_to_auto",
#   "kinesis.model_obeys_keys_under_auto",
#   "kinesis.model_makes_up_keys",
# ]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateStreamRecordDistributionStrategy.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/service-managed-pk-producing-behavior.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。2023年の必須項目は、2023年8月18日に出た botocore 1.31.30 のモデルから書き抜いた。"
# limits.en = "This checks what AWS's API model says; what it required in 2023 is an extract from the model in botocore 1.31.30 of 18 August 2023."
# ///
# --8<-- [start:show]
import json
import re
from pathlib import Path

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")
put, create = (kinesis.operation_model(name).input_shape for name in ("PutRecord", "CreateStream"))

extract = Path(__file__).parent.parent / "models" / "2023-08-18" / "kinesis.json"
assert json.loads(extract.read_text())["required"]["PutRecord"] == ["Data", "PartitionKey"]
required = put.required_members
assert required == ["Data"]


def described(shape, member):
    return re.sub(r"<[^>]+>", "", shape.members[member].documentation)


strategy = described(create, "RecordDistributionStrategy")
assert "only supported for streams that use the on-demand capacity mode" in strategy
assert "do not specify this parameter, the stream uses USER_PARTITION_KEY." in strategy

key = described(put, "PartitionKey")
assert "If the stream uses the USER_PARTITION_KEY record distribution strategy" in key
assert "(the default), a partition key is required." in key
assert "If the stream uses the AUTO record distribution strategy, the partition key" in key
assert "is optional and any value you provide is ignored" in key

record = described(kinesis.shape_for("Record"), "PartitionKey")
assert "this value is not returned if the producer did not provide a partition key" in record
# --8<-- [end:show]

print("2023: PutRecord requires Data and PartitionKey")
print("2026: PutRecord requires", *required)
print("a key is required with USER_PARTITION_KEY (the default), optional and ignored with AUTO")
