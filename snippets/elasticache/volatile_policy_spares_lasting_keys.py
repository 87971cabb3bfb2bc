# /// uradori
# confirmed = "136ff197816d937bae3fc0977d13e8ceaafbd6cf43b9af10b41379f7af09d493"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# fails_when = [
#   "valkey_cache.memory_has_no_end",
#   "valkey_cache.never_evicts",
#   "valkey_cache.always_evicts",
# ]
# sources = [
#   "https://valkey.io/topics/lru-cache/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html",
# ]
# account.ja = "メモリを4 MB に限り volatile-lru にした Valkey に、1件100 KB の値を、有効期限なしで12件、有効期限付きで60件書き込むと、1件も断られず、有効期限のあるキーだけが消えた。有効期限なしの60件では、断られる書き込みがあり、消えたキーはなかった。"
# account.en = "Values of 100 kB were written to a Valkey limited to 4 MB, with volatile-lru: twelve without an expiry time and then sixty with one, of which none was refused, and only such keys went; of sixty without, some were refused, and none went."
# limits.ja = "ElastiCache は動かしていない。有効期限のあるキーのうち、どれから消えるかは見ていない。"
# limits.en = "ElastiCache is not run. Which of the keys with an expiry time go first is not looked at."
# ///
from engines import valkey

page = "x" * 100_000


def fill(server, kind, number, seconds=None):
    refused = 0
    for n in range(number):
        refused += not valkey.takes(server, f"{kind}:{n}", page)
        if seconds:
            server.client.expire(f"{kind}:{n}", seconds)
    return refused


def kept(server, kind, number):
    values = server.client.mget([f"{kind}:{n}" for n in range(number)])
    return values.count(page)


with valkey.server(save="", maxmemory="4mb", maxmemory_policy="volatile-lru") as server:
    policy = server.client.config_get("maxmemory-policy")
    assert policy == {"maxmemory-policy": "volatile-lru"}  # shows: policy
    fill(server, "lasting", 12)
    refused = fill(server, "expiring", 60, seconds=3600)
    dropped = 60 - refused - kept(server, "expiring", 60)
    assert dropped > 0  # shows: drops
    assert kept(server, "lasting", 12) == 12  # shows: others
    print(f"with an expiry time: {refused} writes refused, all lasting keys are there")

with valkey.server(save="", maxmemory="4mb", maxmemory_policy="volatile-lru") as server:
    refused = fill(server, "lasting", 60)
    assert refused > 0  # shows: refuses
    assert kept(server, "lasting", 60) == 60 - refused  # shows: none
    print("without: writes are refused, what was written is there")
