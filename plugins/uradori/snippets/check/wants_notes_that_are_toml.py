# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_notes_that_are_toml_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "docs/notes/old.toml": "id = \n",
}

told = ask(FILES, "check")
line = line_with(told, "UR501")
assert line.startswith("docs/notes/old.toml:")
print(line)
