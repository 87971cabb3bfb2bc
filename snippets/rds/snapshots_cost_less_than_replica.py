# /// uradori
# backend = "plain"
# kind = "calculation"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds.daily_copies_are_full",
#   "rds.instances_are_free",
#   "rds.snapshot_storage_costs_tenfold",
# ]
# sources = [
#   "https://aws.amazon.com/rds/mysql/pricing/",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
# ]
# limits.ja = "料金は米国東部（バージニア北部）のもので、第三者が公開している写しを2026年11月23日に読んだ。インスタンスは2026年3月1日から有効な AWS の料金リスト、ディスクとスナップショットは2026年9月24日に料金リストを調べた記録、転送は2026年5月6日時点の料金表の写しである。AWS の料金ページは、いまの料金を調べる先として挙げたもので、読んだ値はない。コピー先の米国西部（オレゴン）も同額とし、無料のバックアップ容量と初回の転送料は除いた。"
# limits.en = "Prices of US East (N. Virginia), read on 23 November 2026 in copies that third parties publish: of AWS's price list effective from 1 March 2026 for the instance, of a look into that list on 24 September 2026 for disk and snapshots, and of a table as of 6 May 2026 for the transfer. AWS's pricing page is where to look up today's; no figure was read from it. The prices are taken to hold in US West (Oregon) too; free backup storage and the first transfer are left out."
# ///
from prices import ORDERS_DATABASE, RDS

GB = ORDERS_DATABASE["gb"]
HOURS, DAYS, COPIES_KEPT = 730, 30, 7

disk = GB * RDS["usd_per_gb_month_of_disk"]
server = HOURS * RDS["usd_per_instance_hour"]
changes = DAYS * ORDERS_DATABASE["gb_changed_a_day"] * RDS["usd_per_gb_to_another_region"]
replica = server + disk + changes

# ja: 最初のコピーは20 GB まるごと、残りの6つは増分である。
# en: The first copy holds all 20 GB, the other six what changed since the one before.
daily = ORDERS_DATABASE["gb_in_a_daily_copy"]
kept = GB + (COPIES_KEPT - 1) * daily
storage = kept * RDS["usd_per_gb_month_of_snapshot"]
copying = DAYS * daily * RDS["usd_per_gb_to_another_region"]
snapshots = storage + copying

assert snapshots < replica
assert (round(snapshots, 2), round(replica, 2)) == (3.07, 15.31)

# ja: 転送料はどちらも同じなので、逆転するのは保管料がサーバーとディスクの代金に届いたとき。
# en: Both pay the same for transfer, so they meet where storage costs as much as server and disk.
break_even = (server + disk) / RDS["usd_per_gb_month_of_snapshot"]
assert copying == changes
assert round(break_even) == 155

print(f"read replica: {server:.2f} + {disk:.2f} + {changes:.2f} = {replica:.2f} USD a month")
print(f"snapshots, {kept} GB in all: {storage:.2f} + {copying:.2f} = {snapshots:.2f} USD a month")
print(f"break-even: {break_even:.0f} GB of snapshots")
