# /// uradori
# confirmed = "c33d0c08897564d5fa6d86442820f7f8afb4bcd1a11900c9bdd9e331750a7ae5"
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
# account.ja = "クラスターモードの Valkey 1つは、スロットの異なるキーへの6つのコマンドを4組とも断り、ハッシュタグが同じ3つへの MSET、MGET、DEL は3組とも受け付けた。16,384スロットがそろえば ok、試した3つのどの1つが欠けても fail になり、ほかのスロットのキーも読めなかった。"
# account.en = "A Valkey in cluster mode refused six commands over each of four groups of keys of different slots and did MSET, MGET and DEL for three groups of three keys with the same tag; its state was ok with all 16,384 slots and, without any one of the three slots tried, fail, and keys of other slots could not be read."
# limits.ja = "シャードは1つだけで、データがシャードに分かれるところは見ていない。ElastiCache は動かしていない。"
# limits.en = "There is one shard only, so that data spread over shards is not seen. ElastiCache is not run."
# ///
from engines import valkey_cluster

with valkey_cluster.server() as server:
    valkey_cluster.hold(server, slots=16_384)
    complete = valkey_cluster.comes_to(server, "ok")
    several = [f"user:{number}" for number in range(7, 12)]
    for apart in (["user:42", "cart:42"], several[:2], several, ["user:{42}", "user:{43}"]):
        for command in ("MSET", "MGET", "DEL", "UNLINK", "EXISTS", "TOUCH"):
            assert not valkey_cluster.takes(server, command, apart)  # shows: refused
        print("commands over", *apart, "are refused")

    for words in ("42", "order 1042", "注文"):
        together = [f"user:{{{words}}}", f"{{{words}}}:cart", f"a {{{words}}} b"]
        slots = {valkey_cluster.slot(server, key) for key in together}
        done = [valkey_cluster.takes(server, each, together) for each in ("MSET", "MGET", "DEL")]
        assert (len(slots), done) == (1, [True] * 3)  # shows: tags
        print("MSET, MGET and DEL of", *together, "are done, in slot", *slots)

    # ja: どの1個が欠けても、クラスターはもう働かない。
    # en: With any single one missing, the cluster works no more.
    for missing in (0, 8_000, 16_383):
        valkey_cluster.drop(server, missing)
        broken = valkey_cluster.comes_to(server, "fail")
        broken = broken and not valkey_cluster.takes(server, "MGET", ["user:42"])
        assert {16_384: complete, 16_383: broken} == {16_384: True, 16_383: True}  # shows: slots
        valkey_cluster.hold_again(server, missing)
        complete = valkey_cluster.comes_to(server, "ok")
    print("16,384 slots: ok - 16,383 slots: fail")
