# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_another_header_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "# /// uradori\n# timeout = 5\n# ///\nassert sum([1, 1]) == 2\n# /// uradori\n# timeout = 6\n# ///\nassert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR123")
assert line.startswith("snippets/sums/adds.py:")
print(line)
