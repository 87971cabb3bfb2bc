# /// uradori
# confirmed = "3c574429efabe4e68e6868840282eb8480016a2df5a93e9fe54e99210491d01a"
# kind = "source"
# quotes = [
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Backup and restore (RPO in hours, RTO in 24 hours or less): Back up your data and applications into the recovery Region.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Pilot light (RPO in minutes, RTO in tens of minutes): Provision a copy of your core workload infrastructure in the recovery Region.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Warm standby (RPO in seconds, RTO in minutes): Maintain a scaled-down but fully functional version of your workload always running in the recovery Region.", read = 2026-11-29 },
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Multi-Region (multi-site) active-active (RPO near zero, RTO potentially zero)", read = 2026-11-29 },
# ]
# sources = ["https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html"]
# limits.ja = "AWS が示す目安で、実行して確かめるものがない。読んだのは、保存された写しである。"
# limits.en = "These are AWS's guide figures, with nothing to run. What was read is a stored copy."
# ///
