# /// uradori
# confirmed = "747cd1e05dd9801cd89667d38ba4e68c3977fe3f66655f9f8935048ee08f31d8"
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# fails_when = [
#   "memcached_sizes.items_can_be_larger",
#   "memcached_sizes.values_can_grow",
#   "memcached_sizes.items_are_smaller",
# ]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html",
# ]
# account.ja = "既定の設定の本物の memcached は、1,000,000バイトの値を受け付け、1 MiB（1,048,576バイト）の値を、新しいキーでも、値のあるキーでも断った。"
# account.en = "A real memcached with its default settings took a value of 1,000,000 bytes and refused one of 1 MiB (1,048,576 bytes), for a new key and for one that had a value."
# limits.ja = "その間の大きさは試していない。キーと管理のための領域も数に入るので、値だけの上限は1 MiB より少し小さい。上限は設定（-I、ElastiCache では max_item_size）で変えられる。ElastiCache は動かしていない。"
# limits.en = "No size in between was tried. Key and overhead count as well, so that a value must be a little smaller than 1 MiB. The limit can be changed (-I, on ElastiCache max_item_size). ElastiCache is not run."
# ///
from engines import memcached

with memcached.server() as server:
    # ja: 新しいキーでも、いまの値を置き換えるときでも、値の中身にかかわらず同じである。
    # en: It is the same for a new key and in place of a value, whatever the value consists of.
    for byte in (b"\0", b"x"):
        value = byte * 1_000_000
        fits = memcached.takes(server, "page", value)
        kept = server.client.get("page")
        assert {1_000_000: (fits, kept)} == {1_000_000: (True, value)}  # shows: fits
        for key in ("video", "page"):
            too_large = memcached.takes(server, key, byte * 1024 * 1024)
            kept = server.client.get(key)
            assert {"1 MiB": (too_large, kept)} == {"1 MiB": (False, None)}  # shows: refused
    print("1,000,000 bytes:", "taken" if fits else "refused")
    print("1 MiB:", "taken" if too_large else "refused")
