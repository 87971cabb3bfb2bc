# /// uradori
# confirmed = "e2966d4c4d813827d32363ddd5539904b63126c65d0c17cf48af10e57e814654"
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
