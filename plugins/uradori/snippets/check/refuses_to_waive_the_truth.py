# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_to_waive_the_truth_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": '# /// uradori\n# waivers = { UR403 = "never mind" }\n# ///\nassert sum([1, 1]) == 2\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR126")
assert line.startswith("snippets/sums/adds.py:")
print(line)
