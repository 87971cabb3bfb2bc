# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_engines_that_are_set_up_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": '# /// uradori\n# engines = ["valky"]\n# ///\nassert sum([1, 1]) == 2\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR122")
assert line.startswith("snippets/sums/adds.py:")
print(line)
