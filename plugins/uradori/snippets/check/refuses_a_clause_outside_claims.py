# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_a_clause_outside_claims_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n\nSums [are right]{ by=right }.\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR232")
assert line.startswith("docs/index.md:7:")
print(line)
