# /// uradori
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["ec.cache-queries"]
# fails_when = ["valkey.expires_at_once", "elasticache.database_repeats_queries"]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# limits.ja = "キャッシュは本物の Valkey、データベースは Python に付属する SQLite で、ElastiCache も RDS も動かしていない。数えたのは問い合わせの回数で、速さは計っていない。"
# limits.en = "The cache is a real Valkey, the database is SQLite, which comes with Python; neither ElastiCache nor RDS is run. What is counted is queries, not time."
# ///
import sqlite3

from engines import valkey

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE items (id INTEGER, name TEXT)")
stock = {number: f"item {number}" for number in range(5)}
database.executemany("INSERT INTO items VALUES (?, ?)", stock.items())

# ja: SQLite が実際に実行した SQL 文が、ここに記録される。
# en: SQLite records here each statement that it really runs.
queries = []
database.set_trace_callback(queries.append)


def query(item):
    return database.execute("SELECT name FROM items WHERE id = ?", [item]).fetchone()[0]


def read(item):
    name = cache.get(f"item:{item}")
    if name is None:
        name = query(item)
        cache.set(f"item:{item}", name, ex=60)
    return name


with valkey.server() as server:
    cache = server.client
    for lookup, expected in [(query, 50), (read, 5)]:
        queries.clear()
        for item, name in list(stock.items()) * 10:
            assert lookup(item) == name
        assert len(queries) == expected
        print(f"{lookup.__name__}(): 50 lookups of 5 items, {expected} queries")
