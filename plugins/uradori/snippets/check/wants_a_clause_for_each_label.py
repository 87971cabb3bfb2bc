# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_a_clause_for_each_label_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "# shows: right\nassert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR132")
assert line.startswith("snippets/sums/adds.py:2:")
print(line)
