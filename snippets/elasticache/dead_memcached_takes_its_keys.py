# /// uradori
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist", "mem.simple-cache"]
# fails_when = ["memcached.copies_to_every_node", "memcached.survives_kill"]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/FaultTolerance.html",
# ]
# limits.ja = "本物の memcached を2つ動かし、キーの振り分けはクライアント（pymemcache）に任せた。ElastiCache は動かしていない。"
# limits.en = "Two real memcached servers are run; the client (pymemcache) spreads the keys. ElastiCache is not run."
# ///
from engines import memcached

carts = {f"cart:{user}": f"{user} apples" for user in range(40)}

with memcached.cluster("node-1", "node-2") as (cache, (first, second)):
    cache.set_many(carts)

    # ja: どのキーも、どちらか一方のノードにしかない。
    # en: Every key is on one node only.
    on_first = first.client.get_many(carts)
    on_second = second.client.get_many(carts)
    assert on_first and on_second and not set(on_first) & set(on_second)
    assert on_first | on_second == carts
    print("40 carts: each on one of two nodes, none on both")

    first.kill()
    assert cache.get_many(carts) == on_second
    print("node-1 killed: exactly its carts are gone")
