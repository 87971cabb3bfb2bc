# /// uradori
# confirmed = "1e59fde1663b9531f2bb11e432270b7e2fabd424d66a1fc98b45310ab92a9c8c"
# backend = "plain"
# kind = "engine"
# engines = ["memcached"]
# statements = ["mem.no-persist"]
# fails_when = ["memcached.saves_on_request", "memcached.keeps_a_memory_file"]
# sources = [
#   "https://docs.memcached.org/userguide/",
#   "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_RebootCacheCluster.html",
# ]
# account.ja = "本物の memcached は、Valkey にはある保存のコマンド5つに、小文字でも大文字でも ERROR と答え、正常に終了させて起動し直すと、キーは失われていた。"
# account.en = "A real memcached answered ERROR to five commands by which Valkey saves, in lower and upper case, and after it was shut down properly and started again, the key was gone."
# limits.ja = "既定の設定だけで、-e オプションを付けて決まった手順で止めれば、メモリを引き継げる（壊した環境の1つがそれである）。ElastiCache は動かしていない。"
# limits.en = "Only the default settings are shown: with the option -e, and stopped in a certain way, memcached can hand its memory on; one of the broken worlds does. ElastiCache is not run."
# ///
from engines import memcached

with memcached.server() as server:
    server.client.set("order:1042", "paid")
    assert server.client.get("order:1042") == "paid"  # setup

    # ja: Valkey なら、どのコマンドも受け付ける。
    # en: Valkey knows each of these commands.
    for command in ("save", "bgsave", "bgsave schedule", "bgrewriteaof", "lastsave"):
        for written in (command, command.upper()):
            assert server.client.ask(written) == "ERROR"  # shows: save
        print(f"{command}: ERROR")

    server.stop()
    server.restart()
    assert server.client.get("order:1042") is None  # shows: default, empty
    print("stopped in good order and started again: the order is gone")
