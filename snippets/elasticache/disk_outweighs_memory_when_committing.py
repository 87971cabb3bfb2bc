# /// uradori
# confirmed = "5321ebb5d5c7aa791f42d58b2cf20605628a284acbf6ed28035fcc78244d6e01"
# backend = "plain"
# kind = "engine"
# engines = ["valkey"]
# statements = ["ec.faster-hdd"]
# fails_when = ["valkey.disk_is_not_waited_for"]
# sources = [
#   "https://valkey.io/topics/persistence/",
#   "https://valkey.io/commands/info/",
# ]
# account.ja = "書き込みのたびにディスクに確定させる Valkey に30件を1件ずつ書き込むと、Valkey 自身が測った時間の中央値は、ディスクのほうがメモリ上の処理の10倍を超えた。"
# account.en = "Thirty writes were made one by one to a Valkey that commits each to disk: by the medians of the times it measures itself, the disk took more than 10 times as long as the work in memory."
# limits.ja = "通信の時間は含まない。読み取りの速さも、HDD と SSD の違いも、ほかの機械や ElastiCache の速さも示さない。作業フォルダーがメモリ上にある環境では失敗する。"
# limits.en = "The network is not counted. Nothing is shown of reads, of HDDs as against SSDs, of other machines or of ElastiCache. Where the scratch folder is in memory, the check fails."
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
