# /// uradori
# confirmed = "8d2174df20d8eb4bd15cac5c80388b0ecc4b29ef0171c714fb6f57f3fa5211d2"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "valkey_cache.keeps_the_first_value",
#   "valkey_cache.stores_nothing",
#   "valkey_cache.stores_what_was_asked_for",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# account.ja = "SQLite と Valkey の両方を更新すると、お茶は2回とも、次に読むと問い合わせ0回で新しい170円と180円になり、一度も読まれていないコーヒーの200円と牛乳の100円もキャッシュに入っていた。"
# account.en = "SQLite and Valkey were updated together: the next read gave the new price of tea without a query, 170 yen and then 180, and the 200 yen of coffee and the 100 of milk, which nobody had read, were in the cache as well."
# limits.ja = "ElastiCache も RDS も動かしていない。どちらか一方への書き込みが失敗する場合や、2つの処理が同時に更新する場合は試していない。"
# limits.en = "Neither ElastiCache nor RDS is run. Nothing is shown of a write that fails in one of the two, or of two updates at the same time."
# ///
import sqlite3

from engines import valkey

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE prices (item TEXT, yen INTEGER)")
database.execute("INSERT INTO prices VALUES ('tea', 120), ('coffee', 150), ('milk', 90)")
queries = []
database.set_trace_callback(queries.append)


def price(item):
    yen = cache.get(f"price:{item}")
    if yen is None:
        [yen] = database.execute("SELECT yen FROM prices WHERE item = ?", [item]).fetchone()
        cache.set(f"price:{item}", yen, ex=60)
    return int(yen)


# ja: ライトスルー：データベースを更新するたびに、キャッシュにも書く。
# en: Write-through: whatever updates the database writes to the cache as well.
def update(item, yen):
    database.execute("UPDATE prices SET yen = ? WHERE item = ?", [yen, item])
    cache.set(f"price:{item}", yen, ex=60)


with valkey.server() as server:
    cache = server.client
    assert price("tea") == 120  # setup
    update("coffee", 200)
    update("milk", 100)
    for yen in (170, 180):
        update("tea", yen)
        queries.clear()
        tea = price("tea")
        assert tea == yen  # shows: fresh
        assert queries == []  # shows: unasked
        print(f"tea after the update: {tea} yen, {len(queries)} queries")

    # ja: コーヒーと牛乳の値段は、まだ誰も読んでいない。
    # en: Nobody has read the prices of coffee and milk yet.
    unread = [cache.get(f"price:{item}") for item in ("coffee", "milk")]
    assert unread == ["200", "100"]  # shows: unread
    print("coffee and milk: never read, and in the cache")
