# /// uradori
# confirmed = "a09a9f76d328ba3a79b9661cf801bb5ebc175232b9493be543b0ee3251b4d431"
# backend = "plain"
# kind = "source"
# was = ["wellarchitected/names_four_recovery_strategies"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Pilot light (RPO in minutes, RTO in tens of minutes): Provision a copy of your core workload infrastructure in the recovery Region.", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html",
# ]
# limits.ja = "AWS が示す目安で、実行して確かめるものがない。読んだのは、保存された写しである。"
# limits.en = "These are AWS's guide figures, with nothing to run. What was read is a stored copy."
# ///
