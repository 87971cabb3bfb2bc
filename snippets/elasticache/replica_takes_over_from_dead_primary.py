# /// uradori
# confirmed = "a3f03c2b8289a0fee38294ee11e2e2866863feea3ac9a8ccea3877613611782c"
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
# account.ja = "Sentinel 3つに見張らせた Valkey のプライマリを強制終了すると、12秒以内にレプリカが昇格して、書き込みも書き換えも受け付け、前の2件の注文も残っていた。起動し直した古いプライマリは、レプリカになってその間とその後の注文を写し、書き込みは断った。"
# account.en = "The primary of a Valkey watched by three Sentinels was killed: within 12 seconds the replica was promoted, still had the two earlier orders and took new ones and a change, and the old primary came back as a replica, copying what was written meanwhile and after that, and refusing writes."
# limits.ja = "ElastiCache は動かしておらず、Valkey と、それに付属する Sentinel はその代役である。ElastiCache は独自の仕組みで切り替えるため、起きることも、かかる時間も違いうる。AZ をまたぐ構成は試していない。"
# limits.en = "ElastiCache is not run; Valkey and Sentinel, which comes with it, stand in. ElastiCache switches over by means of its own, so what happens and how long it takes may differ. No Availability Zones are involved."
# ///
from engines import valkey

earlier = {"order:1041": "paid", "order:1042": "open"}

with valkey.group(sentinels=3) as group:
    primary, replica = group.primary, group.replica
    for order, state in earlier.items():
        primary.client.set(order, state)
    # ja: レプリカに届くまで待つ。
    # en: Wait until the replica has them.
    primary.client.wait(1, 3000)

    primary.kill()
    seconds = group.failover()
    assert replica.client.role()[0] == "master"  # shows: promoted
    assert seconds < 12  # shows: within
    print("primary killed: the replica is promoted within 12 seconds")

    assert replica.client.mget(earlier) == [*earlier.values()]  # shows: kept
    # ja: 新しい注文も、いまある注文の書き換えも受け付ける。
    # en: It takes new orders, and another state of one that is there.
    for order in ("order:1043", "order:1044", "order:1042"):
        taken = valkey.takes(replica, order, "sent")
        assert (taken, replica.client.get(order)) == (True, "sent")  # shows: writes
    print("earlier orders are still there, and new ones are accepted")

    # ja: レプリカとして戻れば、その間もその後も写し、書き込みは受け付けない。
    # en: Back as a replica, it copies what was and what is written, and takes no writes.
    primary.restart()
    back = group.follows(primary, seconds=12)
    replica.client.set("order:1045", "open")
    replica.client.wait(1, 3000)
    copied = primary.client.mget("order:1041", "order:1042", "order:1044", "order:1045")
    seen = back, copied, primary.client.dbsize()
    assert seen == (True, ["paid", "sent", "sent", "open"], 5)  # shows: back
    assert not valkey.takes(primary, "order:1046", "open")  # shows: back
    print("the old primary comes back as a replica")
