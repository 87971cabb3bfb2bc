# /// uradori
# confirmed = "b4d2ff1e18311d1777c886ed8a08e2f7c9ed5e1593ecbaee8e6ee04ba4d62490"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# fails_when = [
#   "valkey_cluster.one_slot_can_be_missing",
#   "valkey_cluster.commands_span_slots",
#   "valkey_cluster.braces_mean_nothing",
# ]
# sources = [
#   "https://valkey.io/topics/cluster-spec/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Shards.html",
# ]
# account.ja = "クラスターモードの Valkey 1つは、ハッシュタグのない2つのキーへの MSET、MGET、DEL を2組とも断り、ハッシュタグが同じ2つへの MSET は2組とも受け付けた。16,384スロットがそろえば ok、試した3つのどの1つが欠けても fail になった。"
# account.en = "A Valkey in cluster mode refused MSET, MGET and DEL of two keys without hash tags and did MSET of two with the same tag, with two pairs of each; its state was ok with all 16,384 slots and fail without any one of the three slots tried."
# limits.ja = "シャードは1つだけで、データがシャードに分かれるところは見ていない。ElastiCache は動かしていない。"
# limits.en = "There is one shard only, so that data spread over shards is not seen. ElastiCache is not run."
# ///
from engines import valkey_cluster

with valkey_cluster.server() as server:
    valkey_cluster.hold(server, slots=16_384)
    complete = valkey_cluster.comes_to(server, "ok")
    for apart in (["user:42", "cart:42"], ["user:7", "user:8"]):
        for command in ("MSET", "MGET", "DEL"):
            assert not valkey_cluster.takes(server, command, apart)  # shows: refused
        print("MSET, MGET and DEL of", *apart, "are refused")

    for words in ("42", "order 1042"):
        together = [f"user:{{{words}}}", f"cart:{{{words}}}"]
        slots = {valkey_cluster.slot(server, key) for key in together}
        done = valkey_cluster.takes(server, "MSET", together)
        assert (len(slots), done) == (1, True)  # shows: tags
        print("MSET of", *together, "is done, in slot", *slots)

    # ja: どの1個が欠けても、クラスターはもう働かない。
    # en: With any single one missing, the cluster works no more.
    for missing in (0, 8_000, 16_383):
        valkey_cluster.drop(server, missing)
        broken = valkey_cluster.comes_to(server, "fail")
        assert {16_384: complete, 16_383: broken} == {16_384: True, 16_383: True}  # shows: slots
        valkey_cluster.hold_again(server, missing)
        complete = valkey_cluster.comes_to(server, "ok")
    print("16,384 slots: ok - 16,383 slots: fail")
