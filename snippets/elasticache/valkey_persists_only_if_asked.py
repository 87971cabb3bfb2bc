# /// uradori
# confirmed = "56d0d44518a27211c0ce679a47bdd322c52d4e8a0c14b3281df7b84236b6189c"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# statements = ["mem.no-persist"]
# fails_when = [
#   "valkey.persistence_is_off",
#   "valkey.snapshots_are_not_saved",
#   "valkey.persistence_is_on",
# ]
# sources = [
#   "https://valkey.io/topics/persistence/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
# ]
# account.ja = "Valkey を強制終了して起動し直すと、追記専用ファイル（AOF）か事前のスナップショットがあれば2件の注文は残り、永続化なしでは2件とも失われた。"
# account.en = "Valkey was killed and started again: with an append-only file, or a snapshot taken before, both orders were still there; with no persistence both were gone."
# limits.ja = "電源断は試していない。ElastiCache は動かしておらず、そこで選べる永続化はこれと違う。"
# limits.en = "No power is cut. ElastiCache is not run, and what it offers of these differs."
# ///
from engines import valkey


orders = ["order:1042", "order:1043"]


def survive(snapshot=False, **settings):
    with valkey.server(**settings) as server:
        for order in orders:
            server.client.set(order, "paid")
        if snapshot:
            server.client.save()
        # ja: SIGKILL で止めるので、終了前に保存する暇はない。
        # en: SIGKILL leaves no time to save anything before the end.
        server.kill()
        server.restart()
        return [order for order in orders if server.client.get(order) == "paid"]


assert survive(appendonly="yes", appendfsync="always") == orders  # shows: aof
print("append-only file: the orders are still there")

assert survive(save="", snapshot=True) == orders  # shows: snapshot
print("snapshot taken in time: the orders are still there")

assert survive(save="", appendonly="no") == []  # shows: neither
print("no persistence: the orders are gone")
