# /// uradori
# confirmed = "11971e2e4674f0beec7a22aad7897840b36ada0a0052c20cfa64b606be790286"
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
# account.ja = "Valkey を強制終了して起動し直すと、追記専用ファイル（AOF）か事前のスナップショットがあれば注文は残り、永続化なしでは失われた。"
# account.en = "Valkey was killed and started again: with an append-only file, or a snapshot taken before, the order was still there; with no persistence it was gone."
# limits.ja = "電源断は試していない。ElastiCache は動かしておらず、そこで選べる永続化はこれと違う。"
# limits.en = "No power is cut. ElastiCache is not run, and what it offers of these differs."
# ///
from engines import valkey


def survives(snapshot=False, **settings):
    with valkey.server(**settings) as server:
        server.client.set("order:1042", "paid")
        if snapshot:
            server.client.save()
        # ja: SIGKILL で止めるので、終了前に保存する暇はない。
        # en: SIGKILL leaves no time to save anything before the end.
        server.kill()
        server.restart()
        return server.client.get("order:1042")


assert survives(appendonly="yes", appendfsync="always") == "paid"  # shows: aof
print("append-only file: the order is still there")

assert survives(save="", snapshot=True) == "paid"  # shows: snapshot
print("snapshot taken in time: the order is still there")

assert survives(save="", appendonly="no") is None  # shows: neither
print("no persistence: the order is gone")
