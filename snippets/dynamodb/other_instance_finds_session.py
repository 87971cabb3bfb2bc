# /// uradori
# statements = ["quick.session", "quick.session-why"]
# fails_when = [
#   "autoscaling.table_forgets_items",
#   "autoscaling.table_alters_items",
#   "autoscaling.consistent_reads_lag",
# ]
# holds_when = ["autoscaling.default_reads_lag"]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html",
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html",
# ]
# limits.ja = "3台のインスタンスは、1つのスクリプトの中の3つのオブジェクトで表した。"
# limits.en = "Three objects in one script stand for the three instances."
# ///
import boto3

boto3.client("dynamodb").create_table(
    TableName="sessions",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)


# --8<-- [start:show]
class Instance:
    def __init__(self):
        self.memory = {}
        self.table = boto3.resource("dynamodb").Table("sessions")


first, second, third = Instance(), Instance(), Instance()

# ja: 1台目でログインし、セッションをメモリと DynamoDB の両方に置く。
# en: The user logs in on the first instance, which keeps the session in both places.
session = {"id": "s-42", "user": "aoi", "cart": ["book", "pen"]}
first.memory["s-42"] = session
first.table.put_item(Item=session)

# ja: 続く2つのリクエストは、2台目と3台目に振り分けられた。
# en: The next two requests are routed to the second and the third.
for instance in (second, third):
    in_memory = instance.memory.get("s-42")
    in_table = instance.table.get_item(Key={"id": "s-42"}, ConsistentRead=True).get("Item")
    assert in_memory is None
    assert in_table == session
# --8<-- [end:show]

print("in the memory of the other instances:", in_memory)
print("in DynamoDB:", in_table["user"], "with", *in_table["cart"])
