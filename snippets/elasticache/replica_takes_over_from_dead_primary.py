# /// uradori
# confirmed = "5d93b4716e94e549d8e82140f9b07edcf3f92fe888fecdeb0887623ea9d5238e"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# stands_for = "Amazon ElastiCache"
# statements = ["redis.promote", "redis.failover", "redis.perf-ha-sec"]
# fails_when = [
#   "valkey.sentinels_never_agree",
#   "valkey.sentinels_hesitate",
#   "valkey.replica_forgets",
#   "valkey.promoted_replica_is_read_only",
#   "valkey.sentinels_leave_after_failover",
#   "valkey.old_primary_copies_nothing",
#   "valkey.old_primary_takes_writes",
# ]
# sources = [
#   "https://valkey.io/topics/sentinel/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
# ]
# account.ja = "Sentinel 3つに見張らせた Valkey のプライマリを強制終了すると、12秒以内にレプリカが昇格して書き込みを受け付け、前の注文も残っていた。起動し直した古いプライマリは、レプリカになって新しい注文を写し、書き込みは断った。"
# account.en = "The primary of a Valkey watched by three Sentinels was killed: within 12 seconds the replica was promoted, still had the earlier order and took a new one, and the old primary came back as a replica, with the new order and refusing writes."
# limits.ja = "ElastiCache は動かしておらず、Valkey と、それに付属する Sentinel はその代役である。ElastiCache は独自の仕組みで切り替えるため、起きることも、かかる時間も違いうる。AZ をまたぐ構成は試していない。"
# limits.en = "ElastiCache is not run; Valkey and Sentinel, which comes with it, stand in. ElastiCache switches over by means of its own, so what happens and how long it takes may differ. No Availability Zones are involved."
# ///
from engines import valkey

with valkey.group(sentinels=3) as group:
    primary, replica = group.primary, group.replica
    primary.client.set("order:1042", "paid")
    # ja: レプリカに届くまで待つ。
    # en: Wait until the replica has it.
    primary.client.wait(1, 3000)

    primary.kill()
    seconds = group.failover()
    assert replica.client.role()[0] == "master"  # shows: promoted
    assert seconds < 12  # shows: within
    print("primary killed: the replica is promoted within 12 seconds")

    assert replica.client.get("order:1042") == "paid"  # shows: kept
    assert valkey.takes(replica, "order:1043", "open")  # shows: writes
    print("earlier orders are still there, and new ones are accepted")

    # ja: レプリカとして戻れば、その間の注文も写し、書き込みは受け付けない。
    # en: Back as a replica, it copies the order of the meantime, and takes no writes.
    primary.restart()
    back = group.follows(primary, seconds=12)
    assert (back, primary.client.get("order:1043")) == (True, "open")  # shows: back
    assert not valkey.takes(primary, "order:1044", "open")  # shows: back
    print("the old primary comes back as a replica")
