# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_a_claim_without_words_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
}

told = ask(FILES, "check")
line = line_with(told, "UR202")
assert line.startswith("docs/index.md:3:")
print(line)
