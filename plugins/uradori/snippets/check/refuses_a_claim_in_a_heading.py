# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_a_claim_in_a_heading_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n\n## [Sums are right]{ claim=sums/adds }\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR231")
assert line.startswith("docs/index.md:7:")
print(line)
