# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_the_day_of_a_quotation_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": '# /// uradori\n# quotes = [{ place = "https://example.com", words = "Sums are right." }]\n# ///\nassert sum([1, 1]) == 2\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR152")
assert line.startswith("snippets/sums/adds.py:")
print(line)
