# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["kds.consumers"]
# fails_when = ["kinesis.model_stops_pushing", "kinesis.model_shares_fan_out"]
# sources = [
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SubscribeToShard.html",
#   "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_RegisterStreamConsumer.html",
# ]
# limits.ja = "AWS の API モデルの記述を確かめている。moto は `SubscribeToShard` を実装していない。"
# limits.en = "This checks what AWS's API model says; moto has no `SubscribeToShard`."
# ///
# --8<-- [start:show]
import re

import botocore.session

kinesis = botocore.session.get_session().get_service_model("kinesis")


def described(operation):
    return re.sub(r"<[^>]+>", "", kinesis.operation_model(operation).documentation)


subscription = described("SubscribeToShard")
assert "pushes records from the shard to the consumer over this connection" in subscription

registration = described("RegisterStreamConsumer")
assert "using enhanced fan-out, at a rate of up to 2 MiB per second for every shard" in registration
assert (
    "This rate is unaffected by the total number of consumers that read from the same stream."
) in registration
# --8<-- [end:show]

print("enhanced fan-out: records are pushed to the consumer")
print("each consumer: up to 2 MiB a second for every shard, not shared")
