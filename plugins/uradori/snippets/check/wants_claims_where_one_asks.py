# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_claims_where_one_asks_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n\nThere are 14 of them.\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "pyproject.toml": "[tool.uradori]\nrequire_claims = true\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR240")
assert line.startswith("docs/index.md:7:")
print(line)
