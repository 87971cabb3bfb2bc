# /// uradori
# worlds = ["prices_cache.update_follows_query", "prices_cache.read_precedes_update"]
# ///
from prices_cache import Cache, Database

database, cache = Database(), Cache()


# --8<-- [start:given]
# ja: キャッシュには add(key, value) もある。値がないときだけ入れる。
# en: The cache also has add(key, value), which fills in a value only where there is none.
def read(item):
    price = cache.get(item)
    if price is None:
        price = database.query(item)
        cache.set(item, price)
    return price


def update(item, price):
    database.update(item, price)
    cache.delete(item)


# --8<-- [end:given]
# --8<-- [start:solution]
def read(item):
    price = cache.get(item)
    if price is None:
        price = database.query(item)
        # ja: その間に誰かが入れた値は、上書きしない。
        # en: What somebody else has filled in meanwhile is not overwritten.
        cache.add(item, price)
    return price


def update(item, price):
    database.update(item, price)
    # ja: 消すのではなく、新しい値を入れる。遅れて来た古い値は、もう入らない。
    # en: Not deleted, but filled with the new value, so that a late old one finds no room.
    cache.set(item, price)


# --8<-- [end:solution]
# ja: 別の処理が途中に入る環境では、読む処理の間に更新が、更新の間に読む処理が来る。
# en: Where others come in between, an update comes while one reads, and a reader while one updates.
database.meanwhile = lambda: update("tea", 150)
read("tea")
assert read("tea") == database.query("tea")

database.meanwhile = lambda: read("tea")
update("tea", 170)
assert read("tea") == database.query("tea") == 170

# ja: データベースに尋ねるのは、キャッシュに値がないときだけである。
# en: Whoever finds a value in the cache does not ask the database.
before = database.queries
assert [read("tea") for _ in range(5)] == [170] * 5
assert database.queries - before <= 1
