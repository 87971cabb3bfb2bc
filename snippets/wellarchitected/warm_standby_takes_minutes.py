# /// uradori
# confirmed = "8b304b60cac6e8be1acd2f9f8f1936dce9da0861b48c03626cad267341bd449c"
# backend = "plain"
# kind = "source"
# was = ["wellarchitected/names_four_recovery_strategies"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Warm standby (RPO in seconds, RTO in minutes): Maintain a scaled-down but fully functional version of your workload always running in the recovery Region.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html",
# ]
# limits.ja = "AWS が示す目安で、実行して確かめるものがない。読んだのは、保存された写しである。"
# limits.en = "These are AWS's guide figures, with nothing to run. What was read is a stored copy."
# ///
