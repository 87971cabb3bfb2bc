# /// uradori
# confirmed = "255cbd0d0631a5e5a142b30f64d24311c3a619541335bfd47aed21fbc04bf3fd"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["ec.cache-queries"]
# fails_when = [
#   "valkey_cache.expires_at_once",
#   "valkey_cache.deletes_nothing",
#   "valkey_cache.never_expires",
#   "cache_aside.database_ignores_updates",
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/caching-database-query-results.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Strategies.html",
# ]
# account.ja = "SQLite の価格を50円ずつ2回上げると、2回とも、Valkey のキャッシュを通せば、繰り返し読んでも古い価格のままだった。1つをキャッシュから消すとそれだけが、もう1つは期限が切れた後に、新しい価格になった。"
# account.en = "Prices in SQLite went up twice by 50 yen, and each time those read through the cache in Valkey, over and over, stayed the old ones: one until it was deleted from the cache, the other until it expired."
# limits.ja = "ElastiCache も RDS も動かしていない。60秒の期限の残りは、待たずに済むように縮めた。"
# limits.en = "Neither ElastiCache nor RDS is run. What was left of the 60 seconds until expiry was cut short."
# ///
import sqlite3

from engines import valkey

database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE prices (item TEXT, yen INTEGER)")
database.execute("INSERT INTO prices VALUES ('tea', 120), ('coffee', 150)")


def price(item):
    yen = cache.get(f"price:{item}")
    if yen is None:
        [yen] = database.execute("SELECT yen FROM prices WHERE item = ?", [item]).fetchone()
        cache.set(f"price:{item}", yen, ex=60)
    return int(yen)


with valkey.server() as server:
    cache = server.client
    old = {"tea": 120, "coffee": 150}
    assert {item: price(item) for item in old} == old  # setup
    # ja: 値段は2回上がり、2回目は消すものと切れるものが入れ替わる。
    # en: Prices go up twice; what is deleted and what expires change places.
    for deleted, expired in (("tea", "coffee"), ("coffee", "tea")):
        database.execute("UPDATE prices SET yen = yen + 50")
        new = {item: yen + 50 for item, yen in old.items()}

        for _ in range(2):
            assert {item: price(item) for item in old} == old  # shows: stale
        print("after the update: still the old prices")

        cache.delete(f"price:{deleted}")
        assert (price(deleted), price(expired)) == (new[deleted], old[expired])  # shows: deleted
        print(f"after deleting {deleted} from the cache: the new price of {deleted}")

        # ja: 残りの有効期限を、すぐに過ぎるようにする。
        # en: Let what is left of the expiry time pass at once.
        valkey.let_expire(server, f"price:{expired}")
        assert price(expired) == new[expired]  # shows: expired
        print(f"after {expired} has expired: the new price of {expired}, too")
        old = new
