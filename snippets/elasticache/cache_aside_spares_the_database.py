# /// uradori
# confirmed = "8ab71af77e98b93771946cb20147eefd1ae711f514a1c776f24a18af499fb2d1"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "cache_aside.database_has_six_items",
#   "cache_aside.database_repeats_queries",
#   "valkey_cache.reads_twice",
#   "valkey_cache.expires_at_once",
#   "valkey_cache.only_the_first_expires",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# account.ja = "5件を50回読むと、SQLite への問い合わせはキャッシュなしで50回、Valkey を使うキャッシュアサイドで5回だった。期限が切れるまでは0回で、5件とも切れた後はまた5回だった。"
# account.en = "Reading five items 50 times took 50 queries to SQLite without a cache and 5 with cache-aside on Valkey; until the items expired a further 50 reads took none, and once all five had expired, 5 again."
# limits.ja = "キャッシュは本物の Valkey、データベースは Python に付属する SQLite で、ElastiCache も RDS も動かしていない。速さは計っていない。期限の残りは縮めた。"
# limits.en = "The cache is a real Valkey, the database is SQLite, which comes with Python; neither ElastiCache nor RDS is run. No time was measured, and the expiry was brought forward."
# ///
import sqlite3

from engines import valkey

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE items (id INTEGER, name TEXT)")
stock = [(number, f"item {number}") for number in range(5)]
database.executemany("INSERT INTO items VALUES (?, ?)", stock)
[items] = database.execute("SELECT count(*) FROM items").fetchone()
assert items == 5  # shows: items

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


def queries_for(lookup):
    queries.clear()
    for item, name in stock * 10:
        assert lookup(item) == name  # setup
    return len(queries)


with valkey.server() as server:
    cache = server.client
    without = queries_for(query)
    assert without == 50  # shows: without
    print(f"without a cache: {without} queries")

    cached = queries_for(read)
    assert cached == 5  # shows: cached
    print(f"with cache-aside: {cached} queries")

    # ja: 何回読まれたかは、Valkey 自身が数えている。
    # en: How often it was read is what Valkey itself has counted.
    found = valkey.lookups(server)
    assert found["hits"] + found["misses"] == 50  # shows: reads
    print(f"lookups in the cache: {found['hits']} hits, {found['misses']} misses")

    # ja: 切れていないうちは1回も増えず、切れたものは1回ずつ増える。
    # en: While they last, there are no more queries; each that expires takes another.
    lasting = queries_for(read)
    for item, _ in stock:
        valkey.let_expire(server, f"item:{item}")
    expired = queries_for(read)
    assert (lasting, expired) == (0, items)  # shows: unexpired
    print(f"read again: {lasting} queries, and once all have expired: {expired} queries")
