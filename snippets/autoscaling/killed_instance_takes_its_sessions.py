# /// uradori
# confirmed = "d0b64906d8456393645aba2d83a597bb0e161ef27a2a91f75ab3cd0f5d6b4533"
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
# account.ja = "2人のログインを受け付けたプロセスを強制終了して別の2つのプロセスに2回ずつ尋ねると、メモリに置いたセッションは2つとも失われ、Valkey と moto の DynamoDB に置いたセッションは2つとも残っていた。"
# account.en = "The process on which two users had logged in was killed and two others were asked, twice each: both sessions in memory were lost, while both in Valkey and both in moto's DynamoDB were still there."
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
def users_after_scale_in(store):
    with instances.launch(3, store) as (first, *others):
        # ja: 2人が1台目でログインし、その1台目がスケールインで消える。
        # en: Two users log in on the first instance, which then goes in a scale-in.
        sessions = [first.log_in("aoi"), first.log_in("ren")]
        assert [first.user_of(session) for session in sessions] == ["aoi", "ren"]  # setup
        first.kill()
        assert not first.program.running  # shows: gone
        # ja: ほかの2台に、2回ずつ尋ねる。
        # en: Both of the others are asked twice.
        return [each.user_of(session) for each in (*others, *others) for session in sessions]


in_memory = users_after_scale_in("memory")
assert in_memory == [None, None] * 4  # shows: memory
print("sessions in memory: lost with their instance")

with valkey.server() as server:
    in_valkey = users_after_scale_in(f"valkey:{server.port}")
assert in_valkey == ["aoi", "ren"] * 4  # shows: valkey
print("sessions in Valkey:", *in_valkey[:2], "are still logged in")

in_dynamodb = users_after_scale_in("dynamodb")
assert in_dynamodb == ["aoi", "ren"] * 4  # shows: dynamodb
print("sessions in DynamoDB:", *in_dynamodb[:2], "are still logged in")
# --8<-- [end:show]
