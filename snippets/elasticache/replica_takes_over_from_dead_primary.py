# /// uradori
# confirmed = "c6b53d95786d00a23c72f69ad0305c0422d36243d74cd9532243b4f73de6b372"
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
# ]
# sources = [
#   "https://valkey.io/topics/sentinel/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
# ]
# account.ja = "Sentinel 3つに見張らせた Valkey のプライマリを強制終了し、昇格までの秒数とデータを見た。ElastiCache のフェイルオーバーの速さは示していない。"
# account.en = "The primary of a Valkey watched by three Sentinels was killed, and the seconds until the promotion and the data were looked at; how fast ElastiCache fails over is not shown."
# limits.ja = "ElastiCache は動かしていない。代役の Valkey と、それに付属する Sentinel で、昇格という仕組みを確かめた。ElastiCache は独自の仕組みで切り替えるため、起きることも、かかる時間も違いうる。AZ をまたぐ構成は試していない。"
# limits.en = "ElastiCache is not run. Valkey and Sentinel, which comes with it, stand in and show what a promotion is. ElastiCache switches over by means of its own, so what happens and how long it takes may differ. No Availability Zones are involved."
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

    primary.restart()
    assert group.follows(primary, seconds=12)  # shows: back
    print("the old primary comes back as a replica")
