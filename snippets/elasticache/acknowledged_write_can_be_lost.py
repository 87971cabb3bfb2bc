# /// uradori
# confirmed = "04fcbcd84f8ab06fbcd01f9614ac4af92b4b2dc32408fefbd3bced56d75b88fe"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# statements = ["redis.promote"]
# fails_when = [
#   "valkey.acknowledges_only_copies",
#   "valkey.link_cannot_be_cut",
#   "valkey.replica_forgets",
# ]
# sources = [
#   "https://valkey.io/topics/replication/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
# ]
# account.ja = "Valkey のレプリカとの通信を切ってから書き込むとプライマリは受け付けたが、プライマリを強制終了してレプリカを昇格させると、その注文1043は失われ、切る前の注文1041と1042は残っていた。"
# account.en = "With the link to its replica cut, a Valkey primary acknowledged order 1043; the primary was killed and the replica promoted by hand, and 1043 was lost, while 1041 and 1042, written before the cut, were there."
# limits.ja = "ElastiCache も、その耐久性の機能も動かしていない。通信はわざと切っており、こうしたことがどれくらい起こりやすいかは示さない。"
# limits.en = "Neither ElastiCache nor its durability is run. The link is cut on purpose; how likely such a loss is, is not shown."
# ///
from engines import valkey

with valkey.replicated() as (primary, replica):
    for order in ("order:1041", "order:1042"):
        primary.client.set(order, "paid")
    assert primary.client.wait(1, 3000) == 1  # setup

    # ja: レプリカとの通信が途切れても、プライマリは書き込みを受け付ける。
    # en: With the link to the replica down, the primary still accepts writes.
    valkey.cut(primary, replica)
    assert valkey.takes(primary, "order:1043", "paid")  # shows: acknowledged
    assert replica.client.get("order:1043") is None  # shows: before
    print("order 1043: acknowledged by the primary, not on the replica yet")

    primary.kill()
    replica.client.replicaof("NO", "ONE")
    assert replica.client.get("order:1043") is None  # shows: lost
    for order in ("order:1041", "order:1042"):
        assert replica.client.get(order) == "paid"  # shows: kept
    print("after the failover: earlier orders are there, order 1043 is lost")
