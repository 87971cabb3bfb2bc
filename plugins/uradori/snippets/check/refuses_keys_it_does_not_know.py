# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_keys_it_does_not_know_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": '# /// uradori\n# fail_when = ["a.b"]\n# ///\nassert sum([1, 1]) == 2\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR102")
assert line.startswith("snippets/sums/adds.py:")
print(line)
