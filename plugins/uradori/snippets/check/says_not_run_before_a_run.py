# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.says_not_run_before_a_run_not"]
# ///
from engines.command import ask

told = ask({"snippets/sums/adds.py": "assert True\n"}, "list", "--json")
assert '"verdict": "not_run"' in told["out"]
