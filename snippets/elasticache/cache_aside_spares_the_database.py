# /// uradori
# backend = "plain"
# kind = "engine"
# statements = ["ec.cache-queries"]
# fails_when = ["elasticache.clock_races", "elasticache.database_repeats_queries"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# limits.ja = "データベースは Python に付属する SQLite、キャッシュは Python の辞書で代用し、ElastiCache も RDS も動かしていない。数えたのは問い合わせの回数で、速さは計っていない。"
# limits.en = "SQLite, which comes with Python, is the database, and a Python dictionary stands in for the cache; neither ElastiCache nor RDS is run. What is counted is queries, not time."
# ///
import sqlite3
import time

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE items (id INTEGER, name TEXT)")
stock = [(number, f"item {number}") for number in range(5)]
database.executemany("INSERT INTO items VALUES (?, ?)", stock)

# ja: SQLite が実際に実行した SQL 文が、ここに記録される。
# en: SQLite records here each statement that it really runs.
queries = []
database.set_trace_callback(queries.append)


def query(item):
    return database.execute("SELECT id, name FROM items WHERE id = ?", [item]).fetchone()


cache = {}


def read(item, seconds=60):
    row, expires = cache.get(item, (None, 0))
    if time.monotonic() >= expires:
        row = query(item)
        cache[item] = row, time.monotonic() + seconds
    return row


for lookup, expected in [(query, 50), (read, 5)]:
    queries.clear()
    assert [lookup(item) for item, _ in stock * 10] == stock * 10
    assert len(queries) == expected
    print(f"{lookup.__name__}(): 50 lookups of 5 items, {expected} queries")
