# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_output_of_nothing_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "snippets/sums/old.out": "2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR107")
assert line.startswith("snippets/sums/old.out:")
print(line)
