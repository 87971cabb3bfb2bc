# /// uradori
# confirmed = "d47238e8bdd73fd435282c36cfa91fcc1249eb82d6b75e016990650be65971d7"
# statements = ["quick.session"]
# fails_when = [
#   "autoscaling.expiry_times_slip",
#   "autoscaling.expiry_times_are_lost",
#   "autoscaling.expired_items_vanish_at_once",
#   "autoscaling.deletes_are_ignored",
# ]
# sources = [
#   "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ttl-expired-items.html",
# ]
# account.ja = "moto のテーブルに残っている、30日前、1分前とその時に切れたセッションを、期限を確かめる関数は認めず、あと1秒、30分、30日有効なものは認めた。切れた項目を消した後も、結果は同じだった。"
# account.en = "A function that checks the time rejected sessions that had expired 30 days and a minute before, and just then, and were still in a table of moto, and accepted those valid for another second, half hour and 30 days; once the expired items were deleted, the result was the same."
# limits.ja = "DynamoDB による削除は起こしていない。moto は TTL の設定を受け付けるが、期限切れの項目を削除しない。"
# limits.en = "No deletion by DynamoDB took place: moto accepts the TTL setting but never deletes an expired item."
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
MONTH = 30 * 86_400
# ja: 期限が切れたのは、30日前、1分前と、ちょうどいまである。残りは、あと1秒、30分、30日である。
# en: Some expired 30 days ago, a minute ago and just now; the others have a second left, half an hour and 30 days.
old = [
    {"id": f"old-{number}", "user": "ren", "expires_at": now - seconds}
    for number, seconds in enumerate((MONTH, 60, 0))
]
new = [
    {"id": f"new-{number}", "user": f"user-{number}", "expires_at": now + seconds}
    for number, seconds in enumerate((1, 1800, MONTH))
]
for session in (*old, *new):
    table.put_item(Item=session)


def user_of(session):
    item = table.get_item(Key={"id": session}, ConsistentRead=True).get("Item", {})
    # ja: 削除を待たずに、読む側が期限を確かめる。
    # en: The reader checks the time itself and does not rely on the deletion.
    return item.get("user") if item.get("expires_at", 0) > now else None


def users(sessions):
    return [user_of(session["id"]) for session in sessions]


expired, current = users(old), users(new)
there = [table.get_item(Key={"id": session["id"]}).get("Item") for session in old]
assert there == old  # shows: there
assert expired == [None, None, None]  # shows: reader
print("expired 30 days ago, a minute ago and now:", *expired)
print("valid for a second, half an hour and 30 days:", *current)

# ja: 項目が消えたあとも、結果は変わらない。
# en: Nothing changes once the items are gone.
for session in old:
    table.delete_item(Key={"id": session["id"]})
gone = ["Item" not in table.get_item(Key={"id": session["id"]}) for session in old]
assert (gone, users(old)) == ([True] * 3, expired)  # shows: gone
assert current == users(new) == ["user-0", "user-1", "user-2"]  # shows: valid
print("the same, deleted:", *users(old))
# --8<-- [end:show]
