# /// uradori
# confirmed = "e33438bc50eb3b8c4c035ccc47299c0b88f2e773885a8889d1c2af3fc9b19731"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# statements = ["ec.faster-hdd"]
# fails_when = [
#   "valkey.disk_is_not_waited_for",
#   "valkey.persistence_is_off",
# ]
# sources = [
#   "https://valkey.io/topics/persistence/",
#   "https://valkey.io/commands/info/",
# ]
# account.ja = "Valkey に30件を1件ずつ書き込み、Valkey 自身が測った時間の中央値を比べた。ほかの機械のディスクや ElastiCache については示していない。"
# account.en = "Thirty writes were made one by one, and the medians of the times that Valkey itself measures were compared; nothing is shown of other disks or of ElastiCache."
# limits.ja = "時間は Valkey 自身が内部で測ったものの中央値で、通信は含まない。書き込みだけを調べており、読み取りの速さも、HDD と SSD の違いも、ElastiCache の速さも示さない。作業フォルダーがメモリ上にある環境では失敗する。"
# limits.en = "These are medians of times that Valkey itself measures, without the network. Only writes are looked at; nothing is shown of reads, of HDDs as against SSDs, or of how fast ElastiCache is. Where the scratch folder is in memory, it fails."
# ///
from engines import valkey

orders = {f"order:{number}": "paid" for number in range(30)}

with valkey.server(appendonly="yes", appendfsync="always") as server:
    # ja: 1件ずつ書き込む。Valkey は、ディスクに確定してから応答する。
    # en: Write one by one; Valkey answers once the write is committed to disk.
    spent = valkey.write_and_time(server, orders)

assert spent["writes"] == len(orders)  # setup
assert spent["disk_us"] > 10 * spent["memory_us"]  # shows: disk, each, ten
print("30 writes, each committed to disk:")
print("the disk took more than 10 times as long as the work in memory")
