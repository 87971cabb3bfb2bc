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
# limits.ja = "料金は米国東部（バージニア北部）のもので、二次資料による。コピー先の米国西部（オレゴン）も同額とし、無料のバックアップ容量と初回の転送料は除いた。"
# limits.en = "Prices of US East (N. Virginia), from secondary sources, taken to hold in US West (Oregon) too; free backup storage and the first transfer are left out."
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
