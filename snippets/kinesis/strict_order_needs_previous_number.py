# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.seq-order"]
# fails_when = ["kinesis.model_ignores_previous_numbers", "kinesis.model_is_strict_by_default"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は `SequenceNumberForOrdering` を見ない。"
# limits.en = "This checks what AWS's API model says; moto pays no heed to `SequenceNumberForOrdering`."
# ///
# --8<-- [start:show]
import re

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")
put = kinesis.operation_model("PutRecord")
member = put.input_shape.members["SequenceNumberForOrdering"]
text = re.sub(r"<[^>]+>", "", member.documentation)

assert (
    "Guarantees strictly increasing sequence numbers, "
    "for puts from the same client and to the same partition key."
) in text
assert "to the sequence number of record n-1" in text
assert "If this parameter is not set, records are coarsely ordered based on arrival time." in text

operation = re.sub(r"<[^>]+>", "", put.documentation)
assert "write serially to a shard and use the SequenceNumberForOrdering parameter" in operation
# --8<-- [end:show]

print("with the previous number: strictly increasing")
print("without it: coarsely ordered by arrival")
