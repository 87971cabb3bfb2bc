# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_an_assertion_for_each_clause_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\n[Sums]{ by=a } [are right]{ by=b }.\n///\n",
    "snippets/sums/adds.py": "# shows: a\nassert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR131")
assert line.startswith("snippets/sums/adds.py:")
print(line)
