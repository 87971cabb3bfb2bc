# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_a_check_for_each_claim_not"]
# ///
from engines.command import ask, line_with

FILES = {"docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n"}

told = ask(FILES, "check")
line = line_with(told, "UR201")
assert line.startswith("docs/index.md:3:")
print(line)
