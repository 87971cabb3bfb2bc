# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.ingest"]
# fails_when = ["kinesis.model_lacks_provisioned_mode", "kinesis.model_leaves_shards_to_you"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。開発者ガイドは、オンデマンドを2つに分けて3つのモードを挙げている。moto はオンデマンドのストリームを増減させない。"
# limits.en = "This checks what AWS's API model says; the Developer Guide splits on-demand mode in two and so lists three modes; moto never scales an on-demand stream."
# ///
# --8<-- [start:show]
import re

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")
assert kinesis.shape_for("StreamMode").enum == ["PROVISIONED", "ON_DEMAND"]

create = re.sub(r"<[^>]+>", "", kinesis.operation_model("CreateStream").documentation)
assert "with a provisioned mode, you must specify the number of shards" in create
assert (
    "With the on-demand mode, Kinesis Data Streams automatically manages the shards "
    "in order to provide the necessary throughput."
) in create
# --8<-- [end:show]

print("PROVISIONED: you choose the number of shards")
print("ON_DEMAND: Kinesis Data Streams manages the shards")
