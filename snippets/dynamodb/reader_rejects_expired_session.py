# /// uradori
# confirmed = "9ea42f37a97523aa8dd0e27421d58cca39d94c0b993df52ffdd4198bf0501cf0"
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
# account.ja = "moto のテーブルに残っている1分前に切れたセッションを、期限を確かめる関数は認めず、あと30分有効なものは認めた。切れた項目を消した後も、結果は同じだった。"
# account.en = "A function that checks the time rejected a session that had expired a minute before and was still in a table of moto, and accepted one valid for another half hour; once the expired item was deleted, the result was the same."
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
old = {"id": "s-41", "user": "ren", "expires_at": now - 60}
table.put_item(Item=old)
table.put_item(Item={"id": "s-42", "user": "aoi", "expires_at": now + 1800})


def user_of(session):
    item = table.get_item(Key={"id": session}, ConsistentRead=True).get("Item", {})
    # ja: 削除を待たずに、読む側が期限を確かめる。
    # en: The reader checks the time itself and does not rely on the deletion.
    return item.get("user") if item.get("expires_at", 0) > now else None


expired, current = user_of("s-41"), user_of("s-42")
assert table.get_item(Key={"id": "s-41"}).get("Item") == old  # shows: there
assert expired is None  # shows: reader
assert current == "aoi"  # shows: valid
print("expired a minute ago:", expired)
print("valid for half an hour:", current)

# ja: 項目が消えたあとも、結果は変わらない。
# en: Nothing changes once the item is gone.
table.delete_item(Key={"id": "s-41"})
gone = "Item" not in table.get_item(Key={"id": "s-41"})
assert (gone, user_of("s-41")) == (True, None)  # shows: gone
print("the same, deleted:", user_of("s-41"))
# --8<-- [end:show]
