# /// uradori
# backend = "plain"
# kind = "engine"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "elasticache.clock_races",
#   "elasticache.clock_stands_still",
#   "elasticache.database_ignores_updates",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# limits.ja = "データベースは Python に付属する SQLite、キャッシュは Python の辞書で代用し、ElastiCache も RDS も動かしていない。"
# limits.en = "SQLite, which comes with Python, is the database, and a Python dictionary stands in for the cache; neither ElastiCache nor RDS is run."
# ///
import sqlite3
import time

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE prices (item TEXT, yen INTEGER)")
database.execute("INSERT INTO prices VALUES ('tea', 120), ('coffee', 150)")

cache = {}


def price(item, seconds=1):
    row, expires = cache.get(item, (None, 0))
    if time.monotonic() >= expires:
        row = database.execute("SELECT yen FROM prices WHERE item = ?", [item]).fetchone()
        cache[item] = row, time.monotonic() + seconds
    return row


assert [price("tea"), price("coffee")] == [(120,), (150,)]
database.execute("UPDATE prices SET yen = yen + 50")

assert [price("tea"), price("coffee")] == [(120,), (150,)]
print("after the update: still the old prices")

# ja: 待てない値は、更新と同時にアプリケーションが消す。
# en: What cannot wait, the application deletes as it updates.
del cache["tea"]
assert [price("tea"), price("coffee")] == [(170,), (150,)]
print("after deleting tea from the cache: the new price of tea")

time.sleep(1)
assert [price("tea"), price("coffee")] == [(170,), (200,)]
print("after coffee has expired: the new price of coffee, too")
