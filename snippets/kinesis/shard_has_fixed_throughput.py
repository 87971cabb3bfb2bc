# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.partition-key-shard"]
# fails_when = ["kinesis.model_widens_shards", "kinesis.model_narrows_reads"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html",
#   "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
# ]
# limits.ja = "moto にはスループットの上限がないため、API モデルの `CreateStream` の記述を確かめている。同じモデルの `PutRecord` の説明は書き込みを毎秒10 MiB までとしていて、食い違う。"
# limits.en = "moto has no throughput limits, so this checks what the API model says of `CreateStream`; in the same model `PutRecord` disagrees and speaks of writes of 10 MiB a second."
# ///
# --8<-- [start:show]
import re

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")
group = kinesis.shape_for("Shard").documentation
assert "A uniquely identified group of data records in a Kinesis data stream." in group

create = re.sub(r"<[^>]+>", "", kinesis.operation_model("CreateStream").documentation)
assert (
    "Each shard can support reads up to five transactions per second, "
    "up to a maximum data read total of 2 MiB per second. "
    "Each shard can support writes up to 1,000 records per second, "
    "up to a maximum data write total of 1 MiB per second."
) in create
# --8<-- [end:show]

print("writes to a shard: 1,000 records and 1 MiB a second")
print("reads of a shard: five calls and 2 MiB a second")
