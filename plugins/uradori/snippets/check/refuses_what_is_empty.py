# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_what_is_empty_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "",
}

told = ask(FILES, "check")
line = line_with(told, "UR129")
assert line.startswith("snippets/sums/adds.py:")
print(line)
