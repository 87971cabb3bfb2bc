# /// uradori
# confirmed = "97e8502fbb25363d9a7b85e8f4b3f7492b3e6989f3ae0bf25cf611bed3a4106b"
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist", "mem.simple-cache"]
# fails_when = [
#   "memcached.keeps_everything_on_one_node",
#   "memcached.copies_to_every_node",
#   "memcached.survives_kill",
#   "memcached.nodes_die_together",
# ]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/FaultTolerance.html",
# ]
# account.ja = "3つの memcached に60個のキーを振り分け、1つを強制終了して、残ったキーを調べた。ElastiCache は動かしていない。"
# account.en = "Sixty keys were spread over three memcached servers, one was killed, and what was left was read; ElastiCache was not run."
# limits.ja = "本物の memcached を3つ動かし、キーの振り分けはクライアント（pymemcache）に任せた。ElastiCache は動かしていない。"
# limits.en = "Three real memcached servers are run; the client (pymemcache) spreads the keys. ElastiCache is not run."
# ///
from engines import memcached

carts = {f"cart:{user}": f"{user} apples" for user in range(60)}

with memcached.cluster("node-1", "node-2", "node-3") as (cache, nodes):
    cache.set_many(carts)
    held = [node.client.get_many(carts) for node in nodes]
    assert len([each for each in held if each]) == 3  # shows: spread
    assert sum(map(len, held)) == len(carts)  # shows: once
    print("60 carts on three nodes, each on one of them only")

    nodes[0].kill()
    left = cache.get_many(carts)
    assert not set(left) & set(held[0])  # shows: gone
    assert left == held[1] | held[2]  # shows: others
    print("node-1 killed: all of its carts are gone, all the others are there")
