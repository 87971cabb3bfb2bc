# /// uradori
# confirmed = "9efc7596db313811b333da87755efe16b1bcb77c0bbdf4367cee82b8e86fd6d8"
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
# account.ja = "2人のログインを受け付けたプロセスを強制終了し、別のプロセスに、3通りの置き場所のセッションを尋ねた。Valkey は本物で、DynamoDB は moto である。"
# account.en = "The process on which two users had logged in was killed, and another was asked for their sessions in three kinds of store; Valkey is real, DynamoDB is moto's."
# limits.ja = "インスタンスは手元の本物のプロセス、Valkey は本物、DynamoDB は moto で、ElastiCache と EC2 は動かしていない。"
# limits.en = "The instances are real processes on this machine, Valkey is real, DynamoDB is moto's; neither ElastiCache nor EC2 is run."
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
def users_after_scale_in(store):
    with instances.launch(2, store) as (first, second):
        # ja: 2人が1台目でログインし、その1台目がスケールインで消える。
        # en: Two users log in on the first instance, which then goes in a scale-in.
        sessions = [first.log_in("aoi"), first.log_in("ren")]
        assert [first.user_of(session) for session in sessions] == ["aoi", "ren"]  # setup
        first.kill()
        assert not first.program.running  # shows: gone
        return [second.user_of(session) for session in sessions]


in_memory = users_after_scale_in("memory")
assert in_memory == [None, None]  # shows: memory
print("sessions in memory: lost with their instance")

with valkey.server() as server:
    in_valkey = users_after_scale_in(f"valkey:{server.port}")
assert in_valkey == ["aoi", "ren"]  # shows: valkey
print("sessions in Valkey:", *in_valkey, "are still logged in")

in_dynamodb = users_after_scale_in("dynamodb")
assert in_dynamodb == ["aoi", "ren"]  # shows: dynamodb
print("sessions in DynamoDB:", *in_dynamodb, "are still logged in")
# --8<-- [end:show]
