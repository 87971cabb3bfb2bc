# /// uradori
# confirmed = "03c527d5e093f9794e1c1e6d2795802cbc14bc3f99fcade33f6fe7375da3ec27"
# backend = "plain"
# kind = "calculation"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds_costs.prices_are_of_another_region",
#   "rds_costs.data_goes_elsewhere",
#   "rds_costs.prices_are_of_last_year",
#   "rds_costs.prices_begin_in_january",
#   "rds_costs.prices_end_in_december",
#   "rds_costs.replica_is_multi_az",
#   "rds_costs.database_is_twice_as_large",
#   "rds_costs.twice_as_much_changes",
#   "rds_costs.fourteen_copies_are_kept",
#   "rds_costs.daily_copies_are_full",
#   "rds_costs.instances_are_free",
#   "rds_costs.snapshot_storage_costs_tenfold",
# ]
# sources = [
#   "https://aws.amazon.com/rds/mysql/pricing/",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
# ]
# account.ja = "20 GB のデータベースについて、公表された料金から両方の月額と逆転する容量を計算した。料金は AWS の料金ページで読んだものではない。"
# account.en = "For a database of 20 GB, both monthly amounts and the point where they meet were calculated from published prices; these were not read on AWS's pricing pages."
# limits.ja = "料金は米国東部（バージニア北部）のもので、第三者が公開している写しを2026年11月23日に読んだ。インスタンスは2026年3月1日から有効な AWS の料金リスト、ディスクとスナップショットは2026年9月24日に料金リストを調べた記録、転送は2026年5月6日時点の料金表の写しである。AWS の料金ページは、いまの料金を調べる先として挙げたもので、読んだ値はない。コピー先の米国西部（オレゴン）も同額とし、無料のバックアップ容量と初回の転送料は除いた。"
# limits.en = "Prices of US East (N. Virginia), read on 23 November 2026 in copies that third parties publish: of AWS's price list effective from 1 March 2026 for the instance, of a look into that list on 24 September 2026 for disk and snapshots, and of a table as of 6 May 2026 for the transfer. AWS's pricing page is where to look up today's; no figure was read from it. The prices are taken to hold in US West (Oregon) too; free backup storage and the first transfer are left out."
# ///
from prices import ORDERS_DATABASE, RDS

assert RDS["region"] == "US East (N. Virginia)"  # shows: region
assert RDS["other_region"] == "US West (Oregon)"  # shows: away
assert RDS["year"] == 2026  # shows: year
assert RDS["from_month"] == 3  # shows: march
assert RDS["to_month"] == 9  # shows: september
assert RDS["class"] == "Single-AZ db.t3.micro"  # shows: class

HOURS, DAYS = 730, 30
assert ORDERS_DATABASE["gb"] == 20  # shows: gb
assert ORDERS_DATABASE["gb_changed_a_day"] == 1  # shows: changes
size, changed = ORDERS_DATABASE["gb"], ORDERS_DATABASE["gb_changed_a_day"]
daily, copies = ORDERS_DATABASE["gb_in_a_daily_copy"], ORDERS_DATABASE["copies_kept"]
assert daily == changed  # shows: incremental
assert copies == 7  # shows: seven

disk = size * RDS["usd_per_gb_month_of_disk"]
server = HOURS * RDS["usd_per_instance_hour"]
changes = DAYS * changed * RDS["usd_per_gb_to_another_region"]
replica = round(server + disk + changes, 2)
assert replica == 15.31  # shows: replica
print(f"read replica: {server:.2f} + {disk:.2f} + {changes:.2f} = {replica:.2f} USD a month")

# ja: 最初のコピーは20 GB まるごと、残りの6つは増分である。
# en: The first copy holds all 20 GB, the other six what changed since the one before.
kept = size + (copies - 1) * daily
storage = kept * RDS["usd_per_gb_month_of_snapshot"]
copying = DAYS * daily * RDS["usd_per_gb_to_another_region"]
snapshots = round(storage + copying, 2)
assert snapshots == 3.07  # shows: copies
print(f"snapshots, {kept} GB in all: {storage:.2f} + {copying:.2f} = {snapshots:.2f} USD a month")

# ja: 転送料はどちらも同じなので、逆転するのは保管料がサーバーとディスクの代金に届いたとき。
# en: Both pay the same for transfer, so they meet where storage costs as much as server and disk.
break_even = round((server + disk + changes - copying) / RDS["usd_per_gb_month_of_snapshot"])
assert {"GB": break_even} == {"GB": 155}  # shows: tips
print(f"break-even: {break_even} GB of snapshots")
