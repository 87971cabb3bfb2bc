# /// uradori
# confirmed = "33099e86e58454c5bb36b94b74c34892c883195fe3e573e03d5a72ed714de47e"
# kind = "source"
# statements = ["quick.snapshot-cost"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html", words = "When backup replication is configured for a DB instance, RDS initiates a cross-Region copy of all snapshots and transaction logs as soon as they are ready on the DB instance.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Using automated or continuous backups will permit point in time recovery (PITR), which can lower RPO to as low as 5 minutes in some cases.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html",
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html",
# ]
# limits.ja = "moto は自動バックアップのレプリケーションを再現しない。読んだのは、それぞれのページの保存された写しである。"
# limits.en = "moto does not replicate automated backups. What was read are stored copies of these pages."
# ///
