# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_sources_for_what_is_cited_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": '# /// uradori\n# kind = "source"\n# ///\n',
}

told = ask(FILES, "check")
line = line_with(told, "UR113")
assert line.startswith("snippets/sums/adds.py:")
print(line)
