# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_front_matter_that_is_yaml_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "---\na: [\n---\n# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR207")
assert line.startswith("docs/index.md:")
print(line)
