# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_statements_to_be_settled_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "assert sum([1, 1]) == 2\n",
    "docs/notes/old.toml": 'id = "old"\ntitle = "Old"\nwritten = 2024-01-31\nurl = "https://example.com"\n\n[[statement]]\nid = "old.sums"\njudged = "correct"\nsaid.en = "Sums are right."\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR502")
assert line.startswith("docs/notes/old.toml:")
print(line)
