# /// uradori
# kind = "engine"
# engines = ["command"]
# fails_when = ["uradori.wants_a_page_for_each_check_not"]
# ///
from engines.command import ask, line_with

FILES = {"snippets/sums/adds.py": "assert sum([1, 1]) == 2\n"}

told = ask(FILES, "check")
line = line_with(told, "UR115")
assert line.startswith("snippets/sums/adds.py:")
print(line)
