# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_short_names_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/it_adds_up_all_of_the_numbers\nSums are right.\n///\n",
    "snippets/sums/it_adds_up_all_of_the_numbers.py": "assert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR110")
assert line.startswith("snippets/sums/it_adds_up_all_of_the_numbers.py:")
print(line)
