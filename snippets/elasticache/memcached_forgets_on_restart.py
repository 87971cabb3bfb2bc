# /// uradori
# confirmed = "2ccbb295770fe3282057d1589b753b33eb2721495180288014cd5db36a049d4b"
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist"]
# fails_when = ["memcached.saves_on_request", "memcached.keeps_a_memory_file"]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_RebootCacheCluster.html",
# ]
# account.ja = "本物の memcached は、Valkey にはある保存のコマンド3つに ERROR と答え、決まった手順で止めて起動し直すと、キーは失われていた。"
# account.en = "A real memcached answered ERROR to three commands by which Valkey saves, and after it was stopped in good order and started again, the key was gone."
# limits.ja = "既定の設定だけで、-e オプションを付けて決まった手順で止めれば、メモリを引き継げる（壊れた世界の1つがそれである）。ElastiCache は動かしていない。"
# limits.en = "Only the default settings are shown: with the option -e, and stopped in a certain way, memcached can hand its memory on; one of the broken worlds does. ElastiCache is not run."
# ///
from engines import memcached

with memcached.server() as server:
    server.client.set("order:1042", "paid")
    assert server.client.get("order:1042") == "paid"  # setup

    # ja: Valkey なら、どのコマンドも受け付ける。
    # en: Valkey knows each of these commands.
    for command in ["save", "bgsave", "bgrewriteaof"]:
        assert server.client.ask(command) == "ERROR"  # shows: save
        print(f"{command}: ERROR")

    server.stop()
    server.restart()
    assert server.client.get("order:1042") is None  # shows: default, empty
    print("stopped in good order and started again: the order is gone")
