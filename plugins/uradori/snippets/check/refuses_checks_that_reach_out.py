# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.refuses_checks_that_reach_out_not"]
# ///
from engines.command import ask, line_with

FILES = {
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nSums are right.\n///\n",
    "snippets/sums/adds.py": "import GC\nassert GC.GET_OBJECTS()\n",
}
FILES["snippets/sums/adds.py"] = FILES["snippets/sums/adds.py"].lower()

told = ask(FILES, "check")
line = line_with(told, "UR450")
assert line.startswith("snippets/sums/adds.py:2:")
print(line)
