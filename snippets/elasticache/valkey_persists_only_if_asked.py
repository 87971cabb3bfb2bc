# /// uradori
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# statements = ["mem.no-persist"]
# fails_when = [
#   "valkey.persistence_is_off",
#   "valkey.persistence_is_on",
#   "valkey.snapshots_are_not_saved",
# ]
# sources = [
#   "https://valkey.io/topics/persistence/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/RedisAOF.html",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html",
# ]
# limits.ja = "本物の Valkey のプロセスを止めて起動し直した。電源断は試していない。ElastiCache は動かしておらず、どの永続化を選べるかはノードの種類とエンジンのバージョンによる。"
# limits.en = "The process of a real Valkey is killed and started again; no power is cut. ElastiCache is not run, and which kinds of persistence it offers depends on node type and engine version."
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


assert survives(appendonly="yes", appendfsync="always") == "paid"
print("append-only file: the order is still there")

assert survives(save="", snapshot=True) == "paid"
print("snapshot taken in time: the order is still there")

assert survives(save="", appendonly="no") is None
print("no persistence: the order is gone")
