# /// uradori
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist"]
# fails_when = ["memcached.saves_on_request", "memcached.remembers_on_restart"]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_RebootCacheCluster.html",
# ]
# limits.ja = "本物の memcached を既定の設定で動かした。再起動をまたいでメモリを引き継げる -e オプションもあるが、ここでは使っていない。ElastiCache は動かしていない。"
# limits.en = "This runs a real memcached with its default settings. There is an option, -e, with which memory can be kept across a restart; it is not used here. ElastiCache is not run."
# ///
from engines import memcached

with memcached.server() as server:
    server.client.set("order:1042", "paid")
    assert server.client.get("order:1042") == "paid"

    # ja: 保存のためのコマンドがない。Valkey なら、どれも受け付ける。
    # en: There is no command to save anything; Valkey knows each of these.
    for command in ["save", "bgsave", "bgrewriteaof"]:
        assert server.client.ask(command) == "ERROR"
        print(f"{command}: ERROR")

    server.stop()
    server.restart()
    assert server.client.get("order:1042") is None
    print("stopped in good order and started again: the order is gone")
