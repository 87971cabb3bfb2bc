# /// uradori
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "valkey.expires_at_once",
#   "valkey.never_expires",
#   "elasticache.database_ignores_updates",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# limits.ja = "キャッシュは本物の Valkey、データベースは Python に付属する SQLite で、ElastiCache も RDS も動かしていない。"
# limits.en = "The cache is a real Valkey, the database is SQLite, which comes with Python; neither ElastiCache nor RDS is run."
# ///
import sqlite3
import time

from engines import valkey

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE prices (item TEXT, yen INTEGER)")
database.execute("INSERT INTO prices VALUES ('tea', 120), ('coffee', 150)")


def price(item):
    yen = cache.get(f"price:{item}")
    if yen is None:
        [yen] = database.execute("SELECT yen FROM prices WHERE item = ?", [item]).fetchone()
        cache.set(f"price:{item}", yen, ex=2)
    return int(yen)


with valkey.server() as server:
    cache = server.client
    assert [price("tea"), price("coffee")] == [120, 150]
    database.execute("UPDATE prices SET yen = yen + 50")

    assert [price("tea"), price("coffee")] == [120, 150]
    print("after the update: still the old prices")

    # ja: 待てない値は、更新と同時にアプリケーションが消す。
    # en: What cannot wait, the application deletes as it updates.
    cache.delete("price:tea")
    assert [price("tea"), price("coffee")] == [170, 150]
    print("after deleting tea from the cache: the new price of tea")

    time.sleep(2.5)
    assert [price("tea"), price("coffee")] == [170, 200]
    print("after coffee has expired: the new price of coffee, too")
