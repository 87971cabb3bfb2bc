# /// uradori
# confirmed = "b5ab87cf0b65148ac42a9f28ca1be11202c6b356920fcf239fd0c0130dc4042a"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "valkey_cache.never_expires",
#   "cache_aside.database_joins_equal_queries",
#   "valkey_cache.lock_is_given_to_all",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
#   "https://valkey.io/commands/set/",
# ]
# account.ja = "Valkey の値が切れた直後に10個の読み手が先に全員キャッシュを見ると、SQLite への問い合わせは10回になり、NX で印を付けられた1つだけが問い合わせるようにすると1回で、キャッシュに値が戻った。2つの値のどちらでも同じだった。"
# account.en = "Right after a value in Valkey had expired, ten readers all looked into the cache before anybody filled it, which took 10 queries to SQLite; with only the reader querying that could set a mark by NX, it took 1, and the value was cached again. It was the same for a second value."
# limits.ja = "ElastiCache も RDS も動かしていない。「同時に」は読む順序で表しただけで、並行する負荷はかけていない。印を付けた読み手が途中で落ちる場合も試していない。"
# limits.en = "Neither ElastiCache nor RDS is run. “At the same time” is an order of steps, no parallel load, and a reader that dies while holding the mark was not tried."
# ///
import sqlite3

from engines import valkey

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE prices (item TEXT, yen INTEGER)")
database.execute("INSERT INTO prices VALUES ('tea', 120), ('coffee', 150)")
queries = []
database.set_trace_callback(queries.append)


def fill(item):
    [yen] = database.execute("SELECT yen FROM prices WHERE item = ?", [item]).fetchone()
    cache.set(f"price:{item}", yen, ex=60)


def readers_that_miss(item):
    valkey.let_expire(server, f"price:{item}")
    queries.clear()
    return [reader for reader in range(10) if cache.get(f"price:{item}") is None]


with valkey.server() as server:
    cache = server.client
    for item in ("tea", "coffee"):
        fill(item)

        # ja: 期限が切れた直後に、10の処理がみな、まずキャッシュを読む。
        # en: Right after it has expired, ten readers all look into the cache first.
        missed = readers_that_miss(item)
        assert len(missed) == 10  # shows: readers
        for _ in missed:
            fill(item)
        assert len(queries) == 10  # shows: herd
        print(f"{item}: {len(missed)} readers miss, {len(queries)} queries")

        # ja: 今度は、SET の NX で印を付けられた処理だけが問い合わせる。
        # en: This time only the reader that can set a mark, by NX, queries.
        for reader in readers_that_miss(item):
            if cache.set(f"filling:{item}", reader, nx=True, ex=10):
                fill(item)
        filled = cache.get(f"price:{item}") is not None
        assert (len(queries), filled) == (1, True)  # shows: lock
        print(f"{item}, with a lock: {len(queries)} query")
