# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_settings_it_does_not_know_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "pyproject.toml": "[tool.uradori]\ntime_out = 5\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR902")
assert line.startswith("pyproject.toml:")
print(line)
