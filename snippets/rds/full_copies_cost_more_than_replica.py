# /// uradori
# backend = "plain"
# kind = "calculation"
# statements = ["quick.snapshot-cost"]
# fails_when = [
#   "rds.instances_cost_double",
#   "rds.snapshot_storage_is_free",
#   "rds.transfer_is_free",
# ]
# sources = [
#   "https://aws.amazon.com/rds/mysql/pricing/",
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html",
# ]
# limits.ja = "料金と前提は、増分コピーの試算と同じである。料金は第三者が公開している写しを2026年11月23日に読んだもので、AWS の料金ページは、いまの料金を調べる先として挙げた。"
# limits.en = "Prices and assumptions are those of the calculation with incremental copies: the prices were read on 23 November 2026 in copies that third parties publish, and AWS's pricing page is where to look up today's."
# ///
from prices import ORDERS_DATABASE, RDS

GB = ORDERS_DATABASE["gb"]
HOURS, DAYS, COPIES_KEPT = 730, 30, 7

disk = GB * RDS["usd_per_gb_month_of_disk"]
server = HOURS * RDS["usd_per_instance_hour"]
changes = DAYS * ORDERS_DATABASE["gb_changed_a_day"] * RDS["usd_per_gb_to_another_region"]
replica = server + disk + changes

# ja: 毎日20 GB をまるごと送り、7つとも20 GB で保管する。
# en: All 20 GB are sent every day, and each of the seven copies holds them all.
kept = COPIES_KEPT * GB
storage = kept * RDS["usd_per_gb_month_of_snapshot"]
copying = DAYS * GB * RDS["usd_per_gb_to_another_region"]
snapshots = storage + copying

assert snapshots > replica
assert (round(snapshots, 2), round(replica, 2)) == (25.30, 15.31)

# ja: サーバーの1時間あたりの料金がこれより高ければ、レプリカのほうがやはり高い。
# en: With a server that costs more than this an hour, the replica is the more expensive one after all.
costlier_server = (snapshots - disk - changes) / HOURS
assert round(costlier_server, 3) == 0.031

print(f"full copies, {kept} GB in all: {storage:.2f} + {copying:.2f} = {snapshots:.2f} USD a month")
print(f"read replica: {replica:.2f} USD a month")
print(f"the replica is more expensive from {costlier_server:.3f} USD an hour")
