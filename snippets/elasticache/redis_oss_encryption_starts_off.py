# /// uradori
# backend = "plain"
# kind = "api_model"
# statements = ["redis.perf-ha-sec"]
# fails_when = [
#   "elasticache.model_encrypts_redis_oss",
#   "elasticache.model_encrypts_in_transit",
#   "elasticache.model_sends_passwords_in_clear",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/encryption.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html",
# ]
# limits.ja = "ノードベースのレプリケーショングループについての記述である。同じモデルは、保管時の暗号化が false の指定でも有効な場合があるとも述べている。"
# limits.en = "This is about node-based replication groups. The same model adds that encryption at rest may in some cases be on although the value is false."
# ///
import re

import botocore.session

elasticache = botocore.session.get_session().get_service_model("elasticache")
members = elasticache.operation_model("CreateReplicationGroup").input_shape.members


def text(member):
    return re.sub(r"<[^>]+>", "", members[member].documentation)


at_rest = "Default: true when using Valkey, false when using Redis OSS"
assert text("AtRestEncryptionEnabled").endswith(at_rest)
print("at rest:", at_rest)

in_transit = text("TransitEncryptionEnabled")
assert "Only available when" in in_transit and "using Redis OSS version" in in_transit
assert re.findall(r"Default: \w+", in_transit) == ["Default: false"]
print("in transit, Redis OSS: Default: false")

condition = "only on replication groups where TransitEncryptionEnabled is true"
assert f"AuthToken can be specified {condition}." in text("AuthToken")
print("AuthToken:", condition)
