# /// uradori
# confirmed = "af38ac87f18a219bad5efae8cd8de4f427ed6dd5f15f92acd08300f9255b0321"
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist"]
# fails_when = ["memcached.saves_on_request", "memcached.keeps_a_memory_file"]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_RebootCacheCluster.html",
# ]
# limits.ja = "本物の memcached を既定の設定で動かした。-e オプションを付けて決まった手順で止めれば、メモリを引き継げる（壊れた世界の1つがそれである）。ElastiCache は動かしていない。"
# limits.en = "This runs a real memcached with its default settings. With the option -e, and stopped in a certain way, it can hand its memory on; one of the broken worlds does. ElastiCache is not run."
# ///
from engines import memcached

with memcached.server() as server:
    server.client.set("order:1042", "paid")
    assert server.client.get("order:1042") == "paid"  # setup

    # ja: Valkey なら、どのコマンドも受け付ける。
    # en: Valkey knows each of these commands.
    for command in ["save", "bgsave", "bgrewriteaof"]:
        assert server.client.ask(command) == "ERROR"  # shows: save
        print(f"{command}: ERROR")

    server.stop()
    server.restart()
    assert server.client.get("order:1042") is None  # shows: default, empty
    print("stopped in good order and started again: the order is gone")
