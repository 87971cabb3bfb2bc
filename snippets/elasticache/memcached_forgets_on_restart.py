# /// uradori
# confirmed = "074f256eb10fbd5af3e6e73be1d242876a246fb87d6bf202e0c36c697e8f91fe"
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist"]
# fails_when = ["memcached.saves_on_request", "memcached.keeps_a_memory_file"]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_RebootCacheCluster.html",
# ]
# account.ja = "本物の memcached は、Valkey にはある保存のコマンド3つに ERROR と答え、正常に終了させて起動し直すと、キーは失われていた。"
# account.en = "A real memcached answered ERROR to three commands by which Valkey saves, and after it was shut down properly and started again, the key was gone."
# limits.ja = "既定の設定だけで、-e オプションを付けて決まった手順で止めれば、メモリを引き継げる（壊した環境の1つがそれである）。ElastiCache は動かしていない。"
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
