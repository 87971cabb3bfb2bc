# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_snippets_that_import_it_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "import uradori\nassert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR119")
assert line.startswith("snippets/sums/adds.py:1:")
print(line)
