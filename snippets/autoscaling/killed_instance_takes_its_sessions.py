# /// uradori
# confirmed = "9d163537a0a04470e0c5bfbd759403dc2f58c5d410276183430007403f30cd56"
# kind = "engine"
# engines = ["valkey", "instances"]
# timeout = 90
# statements = ["quick.session", "quick.session-why"]
# fails_when = [
#   "instances.killed_instance_goes_on",
#   "instances.memory_is_shared",
#   "instances.valkey_dies_too",
#   "autoscaling.table_forgets_items",
#   "autoscaling.items_are_read_once",
# ]
# sources = [
#   "https://aws.amazon.com/caching/session-management/",
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html",
# ]
# account.ja = "ログインを受け付けたプロセスを強制終了して別のプロセスに尋ねると、メモリに置いたセッションは失われ、Valkey と moto の DynamoDB に置いたセッションは残っていた。"
# account.en = "The process on which a user had logged in was killed and another was asked: a session in memory was lost, while one in Valkey and one in moto's DynamoDB were still there."
# limits.ja = "インスタンスの代わりは手元の本物のプロセスで、EC2 も ElastiCache も AWS の DynamoDB も動かしていない。"
# limits.en = "Real processes on this machine stand in for instances; neither EC2 nor ElastiCache nor AWS's DynamoDB is run."
# ///
import boto3

from engines import instances, valkey

boto3.client("dynamodb").create_table(
    TableName="sessions",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)


# --8<-- [start:show]
def user_after_scale_in(store):
    with instances.launch(2, store) as (first, second):
        # ja: 1台目でログインし、その1台目がスケールインで消える。
        # en: The user logs in on the first instance, which then goes in a scale-in.
        session = first.log_in("aoi")
        assert first.user_of(session) == "aoi"  # setup
        first.kill()
        assert not first.program.running  # shows: gone
        return second.user_of(session)


in_memory = user_after_scale_in("memory")
assert in_memory is None  # shows: memory
print("session in memory: lost with its instance")

with valkey.server() as server:
    in_valkey = user_after_scale_in(f"valkey:{server.port}")
assert in_valkey == "aoi"  # shows: valkey
print("session in Valkey:", in_valkey, "is still logged in")

in_dynamodb = user_after_scale_in("dynamodb")
assert in_dynamodb == "aoi"  # shows: dynamodb
print("session in DynamoDB:", in_dynamodb, "is still logged in")
# --8<-- [end:show]
