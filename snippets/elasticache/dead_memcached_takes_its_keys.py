# /// uradori
# confirmed = "09cf4842590fec9fc39b38f2aa2228dcec7942f469b4487ff01f9808d0b35e66"
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist", "mem.simple-cache"]
# fails_when = [
#   "memcached.keeps_everything_on_one_node",
#   "memcached.copies_to_every_node",
#   "memcached.survives_kill",
#   "memcached.nodes_die_together",
#   "memcached.last_node_takes_the_first_with_it",
# ]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/FaultTolerance.html",
# ]
# account.ja = "60個のキーを3つの memcached に振り分けて1つを強制終了すると、そこにあったキーはすべて失われ、ほかの2つのキーはすべて残った。どの1つを選んでも同じだった。"
# account.en = "Sixty keys were spread over three memcached servers and one was killed: all of its keys were gone and all of the others' were there, whichever of the three it was."
# limits.ja = "ElastiCache は動かしていない。キーの振り分けはクライアント（pymemcache）によるもので、ほかのクライアントは試していない。"
# limits.en = "ElastiCache is not run. The client (pymemcache) spreads the keys; no other client was tried."
# ///
from engines import memcached

carts = {f"cart:{user}": f"{user} apples" for user in range(60)}

for dead in range(3):
    with memcached.cluster("node-1", "node-2", "node-3") as (cache, nodes):
        cache.set_many(carts)
        held = [node.client.get_many(carts) for node in nodes]
        assert len([each for each in held if each]) == 3  # shows: spread
        assert sum(map(len, held)) == len(carts)  # shows: once

        nodes[dead].kill()
        left = cache.get_many(carts)
        lost = held.pop(dead)
        assert not set(left) & set(lost)  # shows: gone
        assert left == held[0] | held[1]  # shows: others
        print(f"{nodes[dead].node} killed: all of its carts are gone, all the others are there")
