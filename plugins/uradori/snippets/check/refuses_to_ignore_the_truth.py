# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_to_ignore_the_truth_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "pyproject.toml": '[tool.uradori]\nignore = ["UR403"]\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR903")
assert line.startswith("pyproject.toml:")
print(line)
