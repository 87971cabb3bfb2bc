# /// uradori
# confirmed = "d42ef93f32c2cff7e133de56c9fb7e28522a450dba33aefe53a38a91f3e43bed"
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
# account.ja = "Valkey を2回強制終了して、そのつど起動し直すと、追記専用ファイル（AOF）か事前のスナップショットがあれば2件の注文がそのまま残り、消した注文は戻らず、永続化なしではすべて失われた。スナップショットの後に書いた注文は残らなかった。"
# account.en = "Valkey was killed and started again, twice: with an append-only file, or a snapshot taken before, both orders were still there as they had been, and a deleted one was not; with no persistence all were gone. An order written after the snapshot was lost."
# limits.ja = "電源断は試していない。ElastiCache は動かしておらず、そこで選べる永続化はこれと違う。"
# limits.en = "No power is cut. ElastiCache is not run, and what it offers of these differs."
# ///
from engines import valkey

orders = {"order:1042": "paid", "order:1043": "open"}


def survive(snapshot=False, **settings):
    with valkey.server(**settings) as server:
        server.client.set("order:1041", "paid")
        for order, state in orders.items():
            server.client.set(order, state)
        # ja: 文字列だけでなく、リストやハッシュも保存する。
        # en: Lists and hashes are written as well as strings.
        server.client.rpush("queue", *orders)
        server.client.hset("customer", mapping=orders)
        server.client.delete("order:1041")
        if snapshot:
            server.client.save()
            # ja: スナップショットのあとの書き込みは、そこには入らない。
            # en: What is written after the snapshot is not in it.
            server.client.set("order:1044", "open")
        # ja: SIGKILL で2回止めるので、どちらも終了前に保存する暇はない。
        # en: SIGKILL, twice, leaves no time to save anything before the end.
        for _ in range(2):
            server.kill()
            server.restart()
        kept = [f"order:{number}" for number in range(1041, 1045)]
        values = zip(kept, server.client.mget(kept), strict=True)
        found = {order: state for order, state in values if state is not None}
        others = [server.client.exists("queue"), server.client.hgetall("customer")]
        return found, others


EVERYTHING, NOTHING = (orders, [1, orders]), ({}, [0, {}])


assert survive(appendonly="yes", appendfsync="always") == EVERYTHING  # shows: aof
print("append-only file: the orders are still there")

assert survive(save="", snapshot=True) == EVERYTHING  # shows: snapshot
print("snapshot taken in time: the orders are still there")

assert survive(save="", appendonly="no") == NOTHING  # shows: neither
print("no persistence: the orders are gone")
