# /// uradori
# statements = ["quick.session"]
# fails_when = [
#   "autoscaling.table_forgets_items",
#   "autoscaling.expiry_times_are_lost",
#   "autoscaling.expiry_times_slip",
# ]
# holds_when = ["autoscaling.expired_items_vanish_at_once"]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ttl-expired-items.html",
# ]
# limits.ja = "moto は TTL の設定を受け付けるが、期限切れの項目を削除しない。"
# limits.en = "moto accepts the TTL setting but never deletes an expired item."
# ///
import time

import boto3

dynamodb = boto3.resource("dynamodb")
table = dynamodb.create_table(
    TableName="sessions",
    KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
    BillingMode="PAY_PER_REQUEST",
)
# --8<-- [start:show]
dynamodb.meta.client.update_time_to_live(
    TableName="sessions",
    TimeToLiveSpecification={"AttributeName": "expires_at", "Enabled": True},
)
now = int(time.time())
table.put_item(Item={"id": "s-41", "user": "ren", "expires_at": now - 60})
table.put_item(Item={"id": "s-42", "user": "aoi", "expires_at": now + 1800})


def user_of(session):
    item = table.get_item(Key={"id": session}, ConsistentRead=True).get("Item", {})
    # ja: 削除を待たずに、読む側が期限を確かめる。
    # en: The reader checks the time itself and does not rely on the deletion.
    return item.get("user") if item.get("expires_at", 0) > now else None


expired, current = user_of("s-41"), user_of("s-42")
assert expired is None
assert current == "aoi"
# --8<-- [end:show]

print("expired a minute ago:", expired)
print("valid for half an hour:", current)
