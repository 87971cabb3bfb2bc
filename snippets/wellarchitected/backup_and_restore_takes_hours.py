# /// uradori
# confirmed = "95a67c8f6dcb7672e6400168d3d9b54095f0c25826c74a33032ffa385794097f"
# backend = "plain"
# kind = "source"
# was = ["wellarchitected/names_four_recovery_strategies"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Backup and restore (RPO in hours, RTO in 24 hours or less): Back up your data and applications into the recovery Region.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html",
# ]
# limits.ja = "AWS が示す目安で、実行して確かめるものがない。読んだのは、保存された写しである。"
# limits.en = "These are AWS's guide figures, with nothing to run. What was read is a stored copy."
# ///
