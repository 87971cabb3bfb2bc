# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_ids_that_meet_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | a/b_c\nSums are right.\n///\n\n/// claim | a_b/c\nSums are good.\n///\n",
    "snippets/a/b_c.py": "assert sum([1, 1]) == 2\n",
    "snippets/a_b/c.py": "assert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR120")
assert line.startswith("snippets/a_b/c.py:")
print(line)
