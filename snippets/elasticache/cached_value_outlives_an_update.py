# /// uradori
# confirmed = "1a4cce4cc6bffcfb215feecbbd1fe80b673b65ca1f05fda7a577462fbea65bf0"
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
# account.ja = "SQLite の価格を50円ずつ2回上げると、2回とも、Valkey のキャッシュを通せば古い価格のままだった。お茶はキャッシュから消した後に、コーヒーは期限が切れた後に、新しい価格になった。"
# account.en = "Prices in SQLite went up twice by 50 yen, and each time those read through the cache in Valkey stayed the old ones: that of tea until it was deleted from the cache, that of coffee until it expired."
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
    assert [price("tea"), price("coffee")] == [120, 150]  # setup
    # ja: 値段は2回上がる。
    # en: Prices go up twice.
    for tea, coffee in ((120, 150), (170, 200)):
        database.execute("UPDATE prices SET yen = yen + 50")

        assert [price("tea"), price("coffee")] == [tea, coffee]  # shows: stale
        print("after the update: still the old prices")

        cache.delete("price:tea")
        assert price("tea") == tea + 50  # shows: deleted
        print("after deleting tea from the cache: the new price of tea")

        # ja: 残りの有効期限を、すぐに過ぎるようにする。
        # en: Let what is left of the expiry time pass at once.
        valkey.let_expire(server, "price:coffee")
        assert price("coffee") == coffee + 50  # shows: expired
        print("after coffee has expired: the new price of coffee, too")
