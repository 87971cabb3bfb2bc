# /// uradori
# confirmed = "100f5c39b9684d4da1ca4b41e061a4bebcea9714a01ff173d59de2b15da2f1a8"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# statements = ["mem.no-persist"]
# fails_when = [
#   "valkey.persistence_is_off",
#   "valkey.snapshots_are_not_saved",
#   "valkey.persistence_is_on",
#   "valkey.data_survives_one_restart",
# ]
# sources = [
#   "https://valkey.io/topics/persistence/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
# ]
# account.ja = "Valkey を2回強制終了して、そのつど起動し直すと、追記専用ファイル（AOF）か事前のスナップショットがあれば2件の注文は残り、永続化なしでは2件とも失われた。"
# account.en = "Valkey was killed and started again, twice: with an append-only file, or a snapshot taken before, both orders were still there; with no persistence both were gone."
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
        # ja: SIGKILL で2回止めるので、どちらも終了前に保存する暇はない。
        # en: SIGKILL, twice, leaves no time to save anything before the end.
        for _ in range(2):
            server.kill()
            server.restart()
        return [order for order in orders if server.client.get(order) == "paid"]


assert survive(appendonly="yes", appendfsync="always") == orders  # shows: aof
print("append-only file: the orders are still there")

assert survive(save="", snapshot=True) == orders  # shows: snapshot
print("snapshot taken in time: the orders are still there")

assert survive(save="", appendonly="no") == []  # shows: neither
print("no persistence: the orders are gone")
