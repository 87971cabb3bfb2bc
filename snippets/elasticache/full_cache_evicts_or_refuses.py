# /// uradori
# confirmed = "d35c046ccdbdf5a76790b7f853934b86cab27d883244593e3c644003d7dff617"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# fails_when = [
#   "valkey_cache.memory_has_no_end",
#   "valkey_cache.never_evicts",
#   "valkey_cache.evicts_what_is_used",
#   "valkey_cache.always_evicts",
# ]
# sources = [
#   "https://valkey.io/topics/lru-cache/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html",
# ]
# account.ja = "メモリを4 MB に限った Valkey に1件100 KB を60件書き込むと、allkeys-lfu では1件も断られず、読み続けた2つのキーを残してほかのキーが消え、noeviction では断られる書き込みがあり、入れたキーは残った。"
# account.en = "Sixty values of 100 kB were written to a Valkey limited to 4 MB: with allkeys-lfu none was refused and other keys went while the two read all along stayed; with noeviction some were refused and what had been written stayed."
# limits.ja = "ElastiCache は動かしておらず、そこでどの方針が既定かも示さない。Valkey は消すキーを標本から選ぶため、使われ方の近いキーのどれが消えるかは決まらない。"
# limits.en = "ElastiCache is not run, and which policy is its default is not shown. Valkey picks the keys to drop by sampling, so that which of several keys in similar use goes first may vary."
# ///
from engines import valkey

page = "x" * 100_000
USED = ("front", "menu")


def fill(server):
    for key in USED:
        server.client.set(key, page)
    taken = []
    for number in range(60):
        taken.append(valkey.takes(server, f"page:{number}", page))
        in_use = [server.client.get(key) for key in USED]
    return taken, in_use


with valkey.server(save="", maxmemory="4mb", maxmemory_policy="allkeys-lfu") as server:
    policy = server.client.config_get("maxmemory-policy")
    assert policy == {"maxmemory-policy": "allkeys-lfu"}  # shows: lfu
    taken, in_use = fill(server)
    refused = taken.count(False)
    assert (refused, server.client.get("page:59")) == (0, page)  # shows: accepts
    kept = server.client.dbsize()
    assert kept < 62  # shows: evicts
    assert in_use == [page, page]  # shows: used
    print(f"allkeys-lfu: {refused} writes refused, other keys are gone, the two in use are there")

with valkey.server(save="", maxmemory="4mb", maxmemory_policy="noeviction") as server:
    policy = server.client.config_get("maxmemory-policy")
    assert policy == {"maxmemory-policy": "noeviction"}  # shows: noeviction
    taken, in_use = fill(server)
    # ja: 一度いっぱいになると、その先は1件も受け付けない。
    # en: Once it is full, not a single one is taken any more.
    fitting = taken.index(False) if False in taken else 60
    assert fitting < 60 and not any(taken[fitting:])  # shows: refuses
    kept = server.client.mget([f"page:{number}" for number in range(fitting)])
    assert ({*kept, *in_use}, server.client.dbsize()) == ({page}, 2 + fitting)  # shows: keeps
    print("noeviction: writes are refused, its keys are still there")
