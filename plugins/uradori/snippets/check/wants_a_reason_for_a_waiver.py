# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_a_reason_for_a_waiver_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": '# /// uradori\n# waivers = { UR110 = "" }\n# ///\nassert sum([1, 1]) == 2\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR124")
assert line.startswith("snippets/sums/adds.py:")
print(line)
