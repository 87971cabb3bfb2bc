# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_python_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum( = 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR108")
assert line.startswith("snippets/sums/adds.py:1:")
print(line)
