# /// uradori
# confirmed = "c2ab47684c3ff32c05128cd9c046300c230bb353b2ab452a11f4de21f66d9b34"
# backend = "plain"
# kind = "source"
# was = ["wellarchitected/names_four_recovery_strategies"]
# quotes = [
#   { place = "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html", words = "Multi-Region (multi-site) active-active (RPO near zero, RTO potentially zero)", read = 2026-11-29 },
# ]
# sources = [
#   "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html",
# ]
# limits.ja = "AWS が示す目安で、実行して確かめるものがない。読んだのは、保存された写しである。"
# limits.en = "These are AWS's guide figures, with nothing to run. What was read is a stored copy."
# ///
