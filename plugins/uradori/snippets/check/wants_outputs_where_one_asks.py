# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_outputs_where_one_asks_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "pyproject.toml": "[tool.uradori]\nrequire_outputs = true\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR106")
assert line.startswith("snippets/sums/adds.py:")
print(line)
