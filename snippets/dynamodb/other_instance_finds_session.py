# /// uradori
# confirmed = "d8069ee040e71c3847de155ba2defa24307961d2d5ae124e57ea6bacf7c54abf"
# engines = ["instances"]
# timeout = 90
# statements = ["quick.session", "quick.session-why"]
# fails_when = [
#   "instances.sessions_are_forgotten",
#   "instances.memory_is_shared",
#   "autoscaling.consistent_reads_lag",
# ]
# holds_when = ["autoscaling.default_reads_lag"]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html",
# ]
# account.ja = "2つのプロセスで1人ずつログインし、もう一方に同じセッションを尋ねると、メモリにあればどちらも見つからず、moto の DynamoDB のテーブルにあればどちらも見つかった。"
# account.en = "A user logged in on each of two processes, and the other was asked for the same session: neither session was found when kept in memory, and both were when kept in a table of moto's DynamoDB."
# limits.ja = "インスタンスは手元の本物のプロセスである。AWS の DynamoDB は動かしておらず、moto の読み取りは ConsistentRead がなくても遅れない。"
# limits.en = "The instances are real processes on this machine. AWS's DynamoDB is not run, and moto's reads never lag, even without ConsistentRead."
# ///
import boto3

from engines import instances

boto3.client("dynamodb").create_table(
    TableName="sessions",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)


# --8<-- [start:show]
def users_found(store):
    with instances.launch(2, store) as (first, second):
        # ja: ログインしたあと、次のリクエストは、もう一方に振り分けられる。
        # en: The request after a login is routed to the other instance.
        aoi, ren = first.log_in("aoi"), second.log_in("ren")
        same = [first.user_of(aoi), second.user_of(ren)]
        return same, [second.user_of(aoi), first.user_of(ren)]


on_the_same, in_memory = users_found("memory")
assert on_the_same == ["aoi", "ren"]  # shows: other
assert in_memory == [None, None]  # shows: memory
print("sessions in memory: same instance", *on_the_same, "- other instance", *in_memory)

# ja: アプリケーションは ConsistentRead を付けて読み出す。
# en: The application reads with ConsistentRead.
_, in_table = users_found("dynamodb")
assert {"ConsistentRead": in_table} == {"ConsistentRead": ["aoi", "ren"]}  # shows: table
print("sessions in DynamoDB: other instance", *in_table)
# --8<-- [end:show]
