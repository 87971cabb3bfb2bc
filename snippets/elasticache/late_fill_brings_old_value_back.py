# /// uradori
# confirmed = "5343e5778746f688aa8676124829644410168124e4e96b89407267d334db3690"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "cache_aside.database_ignores_updates",
#   "cache_aside.database_shows_updates_early",
#   "valkey_cache.deletes_nothing",
#   "valkey_cache.deletes_block_fills",
#   "valkey_cache.deletes_last",
#   "valkey_cache.never_expires",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# account.ja = "読み手が120円を読んだ後に、更新側が SQLite を170円にして Valkey から消し、最後に読み手が書き込むと、キャッシュは期限が切れるまで120円に戻った。"
# account.en = "A reader read 120 yen; then the writer set 170 in SQLite and deleted the key from Valkey; last, the reader filled in what it had read, and the cache said 120 again, until it expired."
# limits.ja = "ElastiCache も RDS も動かしていない。手順の順序はコードで決めており、どれくらい起こりやすいかは示さない。期限の残りは縮めた。"
# limits.en = "Neither ElastiCache nor RDS is run. The code fixes the order of the steps; how likely it is, is not shown. The expiry was brought forward."
# ///
import sqlite3

from engines import valkey

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE prices (item TEXT, yen INTEGER)")
database.execute("INSERT INTO prices VALUES ('tea', 120)")


def query():
    return database.execute("SELECT yen FROM prices WHERE item = 'tea'").fetchone()[0]


with valkey.server() as server:
    cache = server.client

    # ja: 読む側は、キャッシュになかった値をデータベースから読む。
    # en: The reader misses the cache and reads the database.
    assert cache.get("price:tea") is None  # setup
    read = query()
    assert read == 120  # shows: before
    # ja: 別の読む側が、先にその値をキャッシュに入れる。
    # en: Another reader is quicker to fill it in.
    cache.set("price:tea", query(), ex=60)

    # ja: その間に、書く側がデータベースを更新し、キャッシュから消す。
    # en: Meanwhile the writer updates the database and deletes from the cache.
    database.execute("UPDATE prices SET yen = 170 WHERE item = 'tea'")
    cache.delete("price:tea")
    assert query() == 170  # shows: updated
    assert cache.get("price:tea") is None  # shows: deleted
    print("in the database:", query())

    # ja: 読む側が、読んでおいた値を、いまになってキャッシュに入れる。
    # en: Only now does the reader fill in what it had read.
    filled = cache.set("price:tea", read, ex=60)
    cached = [cache.get("price:tea") for _ in range(3)]
    assert filled and None not in cached  # shows: late
    assert cached == ["120"] * 3  # shows: stale
    print("in the cache:", cached[0])

    valkey.let_expire(server, "price:tea")
    assert cache.get("price:tea") is None  # shows: until
    print("in the cache after the expiry time: nothing")
