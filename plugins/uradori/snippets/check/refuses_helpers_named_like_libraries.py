# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_helpers_named_like_libraries_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "snippets/json.py": "LIMIT = 1\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR135")
assert line.startswith("snippets/json.py:")
print(line)
