# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_waivers_of_nothing_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": '# /// uradori\n# waivers = { UR110 = "it is short" }\n# ///\nassert sum([1, 1]) == 2\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR125")
assert line.startswith("snippets/sums/adds.py:")
print(line)
