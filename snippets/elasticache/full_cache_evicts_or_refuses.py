# /// uradori
# confirmed = "428eba35e68afce8f7077cdfa472128788c76e99bd31ca0452bb3fb01aa0fa3b"
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
# account.ja = "メモリを4 MB に限った Valkey に、2つの設定でメモリが足りなくなるまで書き込んだ。ElastiCache の既定値は見ていない。"
# account.en = "A Valkey limited to 4 MB was filled beyond that with two settings; the defaults of ElastiCache were not looked at."
# limits.ja = "ElastiCache の代わりに、メモリの上限を小さくした本物の Valkey を動かした。どの方針が既定かは示さない。消すキーを選ぶのに Valkey は標本を使うため、使われ方の近いキーのどれが消えるかは決まらない。"
# limits.en = "In place of ElastiCache a real Valkey is run with a small limit of memory. Which policy is the default is not shown. Valkey picks the keys to drop by sampling, so that which of several keys in similar use goes first may vary."
# ///
from engines import valkey

page = "x" * 100_000


def fill(server):
    server.client.set("front", page)
    refused = 0
    for number in range(60):
        refused += not valkey.takes(server, f"page:{number}", page)
        server.client.get("front")
    return refused


with valkey.server(save="", maxmemory="4mb", maxmemory_policy="allkeys-lfu") as server:
    policy = server.client.config_get("maxmemory-policy")
    assert policy == {"maxmemory-policy": "allkeys-lfu"}  # shows: lfu
    refused = fill(server)
    assert refused == 0  # shows: accepts
    kept = server.client.dbsize()
    assert kept < 61  # shows: evicts
    assert server.client.get("front") == page  # shows: used
    print(f"allkeys-lfu: {refused} writes refused, other keys are gone, the one in use is there")

with valkey.server(save="", maxmemory="4mb", maxmemory_policy="noeviction") as server:
    policy = server.client.config_get("maxmemory-policy")
    assert policy == {"maxmemory-policy": "noeviction"}  # shows: noeviction
    refused = fill(server)
    assert refused > 0  # shows: refuses
    assert server.client.dbsize() == 61 - refused  # shows: keeps
    print("noeviction: writes are refused, its keys are still there")
