# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_faults_to_be_described_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "snippets/faults/sums.py": "from uradori.faults import fault\n\n\n@fault()\ndef wrong(rng):\n    yield\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR116")
assert line.startswith("snippets/faults/sums.py:5:")
print(line)
