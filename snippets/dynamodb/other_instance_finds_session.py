# /// uradori
# confirmed = "6693de87d7e08d3c77e8ed5005df404b875b17e2b64498dad77e87906b31862c"
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
# account.ja = "3つのプロセスで1人ずつログインし、ほかの2つに同じセッションを尋ねると、メモリにあればどれも見つからず、moto の DynamoDB のテーブルにあればどれも見つかった。"
# account.en = "A user logged in on each of three processes, and the other two were asked for the same session: none was found when kept in memory, and all were when kept in a table of moto's DynamoDB."
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
    with instances.launch(3, store) as web:
        users = dict(zip(("aoi", "ren", "yui"), web, strict=True))
        sessions = {user: instance.log_in(user) for user, instance in users.items()}
        same = [users[user].user_of(session) for user, session in sessions.items()]
        # ja: ログインしたあと、次の2回のリクエストは、ほかのインスタンスに振り分けられる。
        # en: The next two requests after a login are routed to the other instances.
        others = [
            each.user_of(session)
            for user, session in sessions.items()
            for each in web
            if each is not users[user]
        ]
        return same, others


on_the_same, in_memory = users_found("memory")
assert on_the_same == ["aoi", "ren", "yui"]  # shows: other
assert in_memory == [None] * 6  # shows: memory
print("sessions in memory: same instance", *on_the_same, "- other instances", *in_memory)

# ja: アプリケーションは ConsistentRead を付けて読み出す。
# en: The application reads with ConsistentRead.
_, in_table = users_found("dynamodb")
everybody = ["aoi", "aoi", "ren", "ren", "yui", "yui"]
assert {"ConsistentRead": in_table} == {"ConsistentRead": everybody}  # shows: table
print("sessions in DynamoDB: other instances", *in_table)
# --8<-- [end:show]
